'use client';
import { ButtonLink } from '@/components/shell/button-link';
import { Notice } from '@/components/shell/notice';

interface ShippoMissingProps {
  /** The carrier that cannot be connected without. */
  carrierName: string;
  /** Of the store. */
  home: string;
}

/** In place of the form where the store has no key of Shippo. */
export function ShippoMissing({ carrierName, home }: ShippoMissingProps) {
  return (
    <Notice
      type="info"
      header="Configure Shippo first"
      messages={[
        `${carrierName} is connected through Shippo, and this store has no Shippo key yet. Save one in Settings, then come back.`,
      ]}
    >
      <ButtonLink $variant="secondary" href={`${home}/settings#shippo`}>
        Configure Shippo
      </ButtonLink>
    </Notice>
  );
}
