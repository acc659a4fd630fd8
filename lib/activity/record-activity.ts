import { prisma } from '@/lib/database/database';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import { Prisma } from '@/lib/generated/prisma/client';
import { sealJson } from '@/lib/sealed-json';
import { actorName, type Doer } from '@/lib/stores/context';

export interface Activity {
  kind: ActivityKind;
  /** What it was done to: kind is the noun, id is what BigCommerce or the app calls it, name what a merchant does. */
  subject: { kind: string; id: string | number; name: string };
  /** Plain values as a person would write them, by label. Never a secret. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** What undoing it needs; stored encrypted, so it may hold secrets. Left out when it cannot be undone. */
  undo?: object | undefined;
  /** The entry that this one undid. */
  undoes?: string;
  /** The id that the subject had before it was deleted and made again. */
  formerId?: string | number;
}

/** Who did it and where. A Context is one; the callbacks have no more than this. */
export interface ActivitySource {
  store: { hash: string };
  actor: Doer;
}

/** Writes one activity entry, within the caller's transaction when it is given. */
export async function recordActivity(
  { store, actor }: ActivitySource,
  { kind, subject, before, after, undo, undoes, formerId }: Activity,
  tx?: Prisma.TransactionClient,
): Promise<void> {
  await (tx ?? (await prisma())).activityEvent.create({
    data: {
      storeHash: store.hash,
      actorKind: actor.kind,
      actorId: actor.kind === 'member' ? actor.userId : null,
      actorName: actorName(actor),
      kind,
      subjectKind: subject.kind,
      subjectId: String(subject.id),
      subjectName: subject.name,
      before: toJson(before),
      after: toJson(after),
      undo: undo ? await sealJson(undo) : null,
      undoes: undoes ?? null,
      formerId: formerId === undefined ? null : String(formerId),
    },
  });
}

// Through JSON text, so that a Secret that slipped in is stored as "[secret]".
function toJson(values: Record<string, unknown> | undefined) {
  return values === undefined ? Prisma.DbNull : (JSON.parse(JSON.stringify(values)) as Prisma.InputJsonObject);
}
