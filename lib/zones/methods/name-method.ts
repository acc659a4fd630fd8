import type { Context } from '@/lib/stores/context';
import { findZoneName } from '@/lib/zones/snapshots/find-zone-name';

/** A method as the activity log names it. */
export async function nameMethod(context: Context, zoneId: number, { name }: { name: string }): Promise<string> {
  return `${name} in ${(await findZoneName(context, zoneId)) ?? `zone ${zoneId}`}`;
}
