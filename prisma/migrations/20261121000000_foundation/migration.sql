-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "StoreState" AS ENUM ('installed', 'needs_approval', 'uninstalled');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('owner', 'manager', 'shipper', 'viewer');

-- CreateEnum
CREATE TYPE "ConnectionState" AS ENUM ('submitted', 'unknown', 'not_connected');

-- CreateEnum
CREATE TYPE "IntentState" AS ENUM ('sending', 'unknown', 'created', 'failed', 'asks_person');

-- CreateTable
CREATE TABLE "Store" (
    "hash" TEXT NOT NULL,
    "state" "StoreState" NOT NULL,
    "accessToken" TEXT,
    "scopes" TEXT[],
    "ownerId" INTEGER NOT NULL,
    "ownerEmail" TEXT NOT NULL,
    "ownerNamedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accountUuid" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "facts" JSONB,
    "factsReadAt" TIMESTAMPTZ(3),
    "installedAt" TIMESTAMPTZ(3) NOT NULL,
    "uninstalledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Store_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "storeHash" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "role" "MemberRole" NOT NULL,
    "locale" TEXT,
    "removedAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sessionsEndedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("storeHash","userId")
);

-- CreateTable
CREATE TABLE "EntryTicket" (
    "ticketHash" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EntryTicket_pkey" PRIMARY KEY ("ticketHash")
);

-- CreateTable
CREATE TABLE "CarrierConnection" (
    "storeHash" TEXT NOT NULL,
    "carrierId" TEXT NOT NULL,
    "state" "ConnectionState" NOT NULL,
    "fields" JSONB,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "secrets" TEXT,
    "secretCodes" TEXT[],
    "spellings" JSONB NOT NULL DEFAULT '{}',
    "evidence" TEXT NOT NULL,
    "attempt" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarrierConnection_pkey" PRIMARY KEY ("storeHash","carrierId")
);

-- CreateTable
CREATE TABLE "ZoneSnapshot" (
    "storeHash" TEXT NOT NULL,
    "zoneId" INTEGER NOT NULL,
    "zone" JSONB NOT NULL,
    "methods" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ZoneSnapshot_pkey" PRIMARY KEY ("storeHash","zoneId")
);

-- CreateTable
CREATE TABLE "ShipmentIntent" (
    "id" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "orderId" INTEGER NOT NULL,
    "formId" TEXT NOT NULL,
    "state" "IntentState" NOT NULL,
    "payload" JSONB NOT NULL,
    "payloadHash" TEXT NOT NULL,
    "orderAddressId" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "before" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "requestStartedAt" TIMESTAMPTZ(3),
    "readBacks" INTEGER NOT NULL DEFAULT 0,
    "shipmentId" INTEGER,
    "message" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShipmentIntent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderLease" (
    "storeHash" TEXT NOT NULL,
    "orderId" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderLease_pkey" PRIMARY KEY ("storeHash","orderId")
);

-- CreateTable
CREATE TABLE "JobLease" (
    "storeHash" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JobLease_pkey" PRIMARY KEY ("storeHash")
);

-- CreateTable
CREATE TABLE "ActivityEvent" (
    "id" TEXT NOT NULL,
    "storeHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" TEXT NOT NULL,
    "actorId" INTEGER,
    "actorName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "ActivityEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EntryTicket_expiresAt_idx" ON "EntryTicket"("expiresAt");

-- CreateIndex
CREATE INDEX "ShipmentIntent_storeHash_state_idx" ON "ShipmentIntent"("storeHash", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentIntent_storeHash_orderId_formId_key" ON "ShipmentIntent"("storeHash", "orderId", "formId");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentIntent_storeHash_orderId_shipmentId_key" ON "ShipmentIntent"("storeHash", "orderId", "shipmentId");

-- CreateIndex
CREATE INDEX "ActivityEvent_storeHash_at_id_idx" ON "ActivityEvent"("storeHash", "at" DESC, "id");

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryTicket" ADD CONSTRAINT "EntryTicket_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarrierConnection" ADD CONSTRAINT "CarrierConnection_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneSnapshot" ADD CONSTRAINT "ZoneSnapshot_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShipmentIntent" ADD CONSTRAINT "ShipmentIntent_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLease" ADD CONSTRAINT "OrderLease_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityEvent" ADD CONSTRAINT "ActivityEvent_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;


