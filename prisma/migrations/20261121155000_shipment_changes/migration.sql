-- AlterEnum
ALTER TYPE "IntentState" ADD VALUE 'replacing';

-- AlterTable
ALTER TABLE "ShipmentIntent" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "replaces" INTEGER;

-- CreateTable
CREATE TABLE "ShipmentDeletion" (
    "storeHash" TEXT NOT NULL,
    "orderId" INTEGER NOT NULL,
    "shipmentId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ShipmentDeletion_pkey" PRIMARY KEY ("storeHash","orderId","shipmentId")
);

-- AddForeignKey
ALTER TABLE "ShipmentDeletion" ADD CONSTRAINT "ShipmentDeletion_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;
