-- AlterTable
ALTER TABLE "Store" ADD COLUMN     "baselinedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ActivityEvent" ADD COLUMN     "formerId" TEXT,
ADD COLUMN     "undo" TEXT,
ADD COLUMN     "undoClaim" TEXT,
ADD COLUMN     "undoClaimedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "undoes" TEXT,
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3),
ADD COLUMN     "undoneBy" TEXT;

-- CreateTable
CREATE TABLE "ZoneBaseline" (
    "storeHash" TEXT NOT NULL,
    "zoneId" INTEGER NOT NULL,
    "methodId" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ZoneBaseline_pkey" PRIMARY KEY ("storeHash","zoneId","methodId")
);

-- CreateTable
CREATE TABLE "ZoneWrite" (
    "id" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "zoneId" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ZoneWrite_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ZoneWrite_storeHash_until_idx" ON "ZoneWrite"("storeHash", "until");

-- AddForeignKey
ALTER TABLE "ZoneBaseline" ADD CONSTRAINT "ZoneBaseline_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneWrite" ADD CONSTRAINT "ZoneWrite_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;


