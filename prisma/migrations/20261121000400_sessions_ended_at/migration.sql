-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "sessionsEndedAt" TIMESTAMPTZ(3);
