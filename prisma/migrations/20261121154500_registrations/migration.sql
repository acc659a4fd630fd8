-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('active', 'off', 'refused', 'unknown');

-- AlterTable
ALTER TABLE "Store" ADD COLUMN     "registeredFor" TEXT,
ADD COLUMN     "webhookSecret" TEXT;

-- CreateTable
CREATE TABLE "Registration" (
    "storeHash" TEXT NOT NULL,
    "thing" TEXT NOT NULL,
    "remoteId" TEXT,
    "state" "RegistrationState" NOT NULL,
    "reason" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("storeHash","thing")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "storeHash" TEXT NOT NULL,
    "deliveryId" TEXT NOT NULL,
    "eventHash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("storeHash","deliveryId")
);

-- CreateTable
CREATE TABLE "StoreChange" (
    "storeHash" TEXT NOT NULL,
    "thing" TEXT NOT NULL,
    "version" TEXT NOT NULL DEFAULT '',
    "announcedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoreChange_pkey" PRIMARY KEY ("storeHash","thing")
);

-- CreateIndex
CREATE INDEX "WebhookDelivery_receivedAt_idx" ON "WebhookDelivery"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_storeHash_eventHash_key" ON "WebhookDelivery"("storeHash", "eventHash");

-- CreateIndex
CREATE INDEX "StoreChange_changedAt_idx" ON "StoreChange"("changedAt");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoreChange" ADD CONSTRAINT "StoreChange_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;
