-- CreateTable
CREATE TABLE "JobLease" (
    "storeHash" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JobLease_pkey" PRIMARY KEY ("storeHash")
);
