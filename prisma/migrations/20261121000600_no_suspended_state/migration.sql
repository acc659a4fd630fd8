-- A suspended store is one that cannot be reached for a while, which each page says for itself; nothing ever set the state.
-- AlterEnum
BEGIN;
CREATE TYPE "StoreState_new" AS ENUM ('installed', 'needs_approval', 'uninstalled');
ALTER TABLE "Store" ALTER COLUMN "state" TYPE "StoreState_new" USING ("state"::text::"StoreState_new");
ALTER TYPE "StoreState" RENAME TO "StoreState_old";
ALTER TYPE "StoreState_new" RENAME TO "StoreState";
DROP TYPE "StoreState_old";
COMMIT;
