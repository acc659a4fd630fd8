/*
  A lease is on anything that one at a time may write, not only on an order. A row lives as long as one write, so none is moved.
*/
-- DropForeignKey
ALTER TABLE "OrderLease" DROP CONSTRAINT "OrderLease_storeHash_fkey";

-- DropTable
DROP TABLE "OrderLease";

-- CreateTable
CREATE TABLE "WriteLease" (
    "storeHash" TEXT NOT NULL,
    "thing" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WriteLease_pkey" PRIMARY KEY ("storeHash","thing")
);

-- AddForeignKey
ALTER TABLE "WriteLease" ADD CONSTRAINT "WriteLease_storeHash_fkey" FOREIGN KEY ("storeHash") REFERENCES "Store"("hash") ON DELETE CASCADE ON UPDATE CASCADE;
