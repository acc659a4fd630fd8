-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('visible', 'hidden');

-- CreateEnum
CREATE TYPE "ShippoMode" AS ENUM ('sandbox', 'test', 'live');

-- CreateEnum
CREATE TYPE "ShippoStatus" AS ENUM ('connected', 'authorization_pending', 'disconnected');

-- CreateEnum
CREATE TYPE "ServiceLevelOrigin" AS ENUM ('shippo', 'hand');

-- CreateEnum
CREATE TYPE "ApiKeyRole" AS ENUM ('admin', 'viewer', 'custom');

-- AlterTable
ALTER TABLE "Store" ADD COLUMN     "sandbox" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shippoKey" TEXT,
ADD COLUMN     "shippoKeyInfo" JSONB;

-- CreateTable
CREATE TABLE "Carrier" (
    "id" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "code" TEXT,
    "accountNumber" TEXT,
    "visibility" "Visibility" NOT NULL,
    "mode" "ShippoMode",
    "shippoAccountId" TEXT,
    "shippoAdopted" BOOLEAN NOT NULL DEFAULT false,
    "shippoStatus" "ShippoStatus",
    "verification" TEXT,
    "shippoCheckedAt" TIMESTAMPTZ(3),
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Carrier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceLevel" (
    "id" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "carrierId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "defaultTransitDays" INTEGER,
    "origin" "ServiceLevelOrigin" NOT NULL,
    "vanishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ServiceLevel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OAuthState" (
    "stateHash" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "carrierId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OAuthState_pkey" PRIMARY KEY ("stateHash")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "role" "ApiKeyRole" NOT NULL,
    "permissions" TEXT[],
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "revokedBy" TEXT,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiRequest" (
    "id" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "keyName" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "errorCode" TEXT,
    "idempotent" TEXT,
    "replayed" BOOLEAN NOT NULL DEFAULT false,
    "requestBody" TEXT,
    "responseBody" TEXT,
    "durationMs" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ApiRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "storeHash" TEXT NOT NULL,
    "principal" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "owner" TEXT,
    "lockedUntil" TIMESTAMPTZ(3),
    "thingId" TEXT NOT NULL,
    "shippoAccountId" TEXT,
    "status" INTEGER,
    "body" TEXT,
    "location" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("storeHash","principal","route","key")
);

-- CreateTable
CREATE TABLE "ApiRateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "ApiRateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Carrier_storeHash_id_idx" ON "Carrier"("storeHash", "id");

-- CreateIndex
CREATE INDEX "Carrier_shippoAccountId_idx" ON "Carrier"("shippoAccountId");

-- CreateIndex
CREATE INDEX "ServiceLevel_carrierId_id_idx" ON "ServiceLevel"("carrierId", "id");

-- CreateIndex
CREATE INDEX "ServiceLevel_storeHash_idx" ON "ServiceLevel"("storeHash");

-- CreateIndex
CREATE INDEX "OAuthState_expiresAt_idx" ON "OAuthState"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_keyHash_key" ON "ApiKey"("keyHash");

-- CreateIndex
CREATE INDEX "ApiKey_storeHash_createdAt_idx" ON "ApiKey"("storeHash", "createdAt");

-- CreateIndex
CREATE INDEX "ApiRequest_storeHash_id_idx" ON "ApiRequest"("storeHash", "id");

-- CreateIndex
CREATE INDEX "ApiRequest_at_idx" ON "ApiRequest"("at");

-- CreateIndex
CREATE INDEX "IdempotencyRecord_createdAt_idx" ON "IdempotencyRecord"("createdAt");

-- AddForeignKey
ALTER TABLE "Carrier" ADD CONSTRAINT "Carrier_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceLevel" ADD CONSTRAINT "ServiceLevel_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceLevel" ADD CONSTRAINT "ServiceLevel_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OAuthState" ADD CONSTRAINT "OAuthState_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiRequest" ADD CONSTRAINT "ApiRequest_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyRecord" ADD CONSTRAINT "IdempotencyRecord_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema cannot say: uniqueness among rows that are not deleted.
CREATE UNIQUE INDEX "Carrier_name_key" ON "Carrier"("storeHash", "nameKey") WHERE "deletedAt" IS NULL;
CREATE UNIQUE INDEX "Carrier_shippo_account_key" ON "Carrier"("storeHash", "shippoAccountId") WHERE "deletedAt" IS NULL;
CREATE UNIQUE INDEX "ServiceLevel_code_key" ON "ServiceLevel"("carrierId", "code") WHERE "deletedAt" IS NULL;
CREATE UNIQUE INDEX "ServiceLevel_token_key" ON "ServiceLevel"("carrierId", "token") WHERE "deletedAt" IS NULL;
CREATE UNIQUE INDEX "ServiceLevel_default_key" ON "ServiceLevel"("carrierId") WHERE "isDefault" AND "deletedAt" IS NULL;
