-- AlterTable
ALTER TABLE "CarrierConnection" ADD COLUMN     "attempt" TEXT;
