-- AlterTable
ALTER TABLE "ZoneSnapshot" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);
