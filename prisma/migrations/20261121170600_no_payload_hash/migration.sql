-- DropIndex
DROP INDEX "WebhookDelivery_storeHash_eventHash_idx";

-- AlterTable
ALTER TABLE "WebhookDelivery" DROP COLUMN "eventHash";


