'use client';
import Link from 'next/link';
import { Notice } from '@/components/shell/notice';
import type { AddableType } from '@/lib/zones/methods/list-addable-types';

/** Says that a carrier has to be connected before its method can quote; nothing when there is nothing to say. */
export function ConnectFirst({
  type: { name, connection },
  carriersPath,
}: {
  type: AddableType;
  carriersPath: string;
}) {
  if (connection?.state === 'in_bigcommerce') {
    return (
      <Notice
        type="info"
        messages={[
          `${name} is set up in BigCommerce, under Settings › Shipping. Apps cannot see whether it is connected.`,
        ]}
      />
    );
  }
  if (connection?.state !== 'not_connected') return null;
  return (
    <Notice
      type="warning"
      header={`${name} is not connected`}
      messages={[
        'The method can be added now. It can quote only once the carrier is connected, here or in BigCommerce.',
      ]}
    >
      <Link href={`${carriersPath}/${connection.carrierId}`}>Connect {name}</Link>
    </Notice>
  );
}
