import type { carrierOptions } from '@/components/orders/carrier-options';

/**
 * The carrier list while somebody types: what begins like it, then what is not listed, which is what a person needs whose
 * carrier is not found. The chosen one stays somewhere, because the field forgets a choice that its list does not have.
 */
export function filterCarriers(groups: ReturnType<typeof carrierOptions>, typed: string, chosen: string) {
  const start = typed.trim().toLowerCase();
  if (start === '') return groups;
  const fits = ({ content }: { content: string }) => content.toLowerCase().startsWith(start);
  const listed = groups.slice(0, -1).map((group) => ({ ...group, options: group.options.filter(fits) }));
  const rest = groups.slice(-1);
  const shown = [...listed, ...rest].flatMap(({ options }) => options);
  const missing = groups.flatMap(({ options }) => options).filter(({ value }) => value === chosen);
  const kept = missing.filter(({ value }) => !shown.some((option) => option.value === value));
  return [
    ...listed.filter(({ options }) => options.length > 0),
    ...rest,
    ...(kept.length > 0 ? [{ label: 'Chosen now', separated: true, options: kept }] : []),
  ];
}
