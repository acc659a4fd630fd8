import type { ServiceLevel } from '@/lib/carriers/carrier';
import type { Context } from '@/lib/stores/context';
import { toMoment, type Moment } from '@/lib/stores/moment';

/** A service of a carrier as its page shows it; serialisable. */
export interface ServiceLevelView {
  id: string;
  name: string;
  code: string;
  isVisible: boolean;
  isDefault: boolean;
  transitDays: number | null;
  origin: 'shippo' | 'hand';
  /** When a sync first did not find it at Shippo. */
  vanishedAt: Moment | null;
}

export function toServiceLevelView(context: Context, level: ServiceLevel): ServiceLevelView {
  const { id, name, code, visibility, isDefault, defaultTransitDays, origin, vanishedAt } = level;
  return {
    id,
    name,
    code,
    isVisible: visibility === 'visible',
    isDefault,
    transitDays: defaultTransitDays,
    origin,
    vanishedAt: vanishedAt && toMoment(context, vanishedAt),
  };
}
