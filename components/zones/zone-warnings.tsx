'use client';
import Link from 'next/link';
import { Notice } from '@/components/shell/notice';
import type { ZoneView } from '@/lib/zones/view-zone';

/** What is known to keep shoppers from being offered this zone's methods. Silence does not mean that they quote. */
export function ZoneWarnings({ zone, carriersPath }: { zone: ZoneView; carriersPath: string }) {
  const enabled = zone.methods.filter((method) => method.enabled);
  const missing = new Map(
    enabled.flatMap(({ missingCarrier }) =>
      missingCarrier ? [[missingCarrier.id, missingCarrier.name] as const] : [],
    ),
  );
  return (
    <>
      {zone.enabled ? null : (
        <Notice
          type="warning"
          header="This zone is disabled"
          messages={['None of its methods is offered. Enable the zone in BigCommerce under Settings › Shipping.']}
        />
      )}
      {zone.methods.length > 0 && enabled.length === 0 ? (
        <Notice
          type="warning"
          header="No method of this zone is enabled"
          messages={['Shoppers it covers are offered no shipping from it. Enable a method below or add one.']}
        />
      ) : null}
      {[...missing].map(([id, name]) => (
        <Notice
          key={id}
          type="warning"
          header={`${name} is not connected`}
          messages={['Its enabled methods in this zone cannot quote until it is connected.']}
        >
          <Link href={`${carriersPath}/${id}`}>Connect {name}</Link>
        </Notice>
      ))}
    </>
  );
}
