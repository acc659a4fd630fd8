import type { ServiceLevel } from '@/lib/carriers/carrier';
import type { ServiceLevel as ServiceLevelRow } from '@/lib/generated/prisma/client';

/** A service level as its row has it. */
export function toServiceLevel(row: ServiceLevelRow): ServiceLevel {
  const { id, carrierId, name, code, token, visibility, isDefault, defaultTransitDays } = row;
  const { origin, vanishedAt, createdAt, updatedAt } = row;
  return {
    id,
    carrierId,
    name,
    code,
    token,
    visibility,
    isDefault,
    defaultTransitDays,
    origin,
    vanishedAt,
    createdAt,
    updatedAt,
  };
}

/** A service level as an activity entry names it. */
export function levelSubject({ id, name }: { id: string; name: string }) {
  return { kind: 'service level', id, name };
}

/** Its values as a person would write them. */
export function levelInWords(level: Omit<ServiceLevel, 'id' | 'createdAt' | 'updatedAt'>) {
  return {
    Name: level.name,
    Code: level.code,
    'Shown at checkout': level.visibility === 'visible',
    Default: level.isDefault,
    'Transit days': level.defaultTransitDays,
  };
}
