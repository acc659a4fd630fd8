'use client';
import Link from 'next/link';
import { Notice } from '@/components/shell/notice';
import type { ZoneNotice } from '@/lib/zones/zone-notices';

/** What is known to keep shoppers from being offered this zone's methods. Silence does not mean that they quote. */
export function ZoneWarnings({ notices, home }: { notices: readonly ZoneNotice[]; home: string }) {
  return notices.map(({ type, header, messages, links }) => (
    <Notice key={header} type={type} header={header} messages={messages}>
      {links.length === 0
        ? null
        : links.map(({ path, label }) => (
            <Link key={path} href={home + path} prefetch={false}>
              {label}
            </Link>
          ))}
    </Notice>
  ));
}
