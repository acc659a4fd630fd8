-- DropIndex
DROP INDEX "WebhookDelivery_storeHash_eventHash_key";

-- CreateIndex
CREATE INDEX "WebhookDelivery_storeHash_eventHash_idx" ON "WebhookDelivery"("storeHash", "eventHash");
