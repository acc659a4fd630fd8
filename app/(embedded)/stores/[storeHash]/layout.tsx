import type { ReactNode } from 'react';
import { BigCommerceSdk } from '@/components/shell/bigcommerce-sdk';
import { StoreFrame } from '@/components/shell/store-frame';
import { env } from '@/lib/env';
import { publicLinks } from '@/lib/public-links';
import { readMember } from '@/lib/stores/require-member';

interface StoreLayoutProps {
  children: ReactNode;
  params: Promise<{ storeHash: string }>;
}

/** What stands around a store's pages. It protects nothing: each page asks for itself who is there. */
export default async function StoreLayout({ children, params }: StoreLayoutProps) {
  const { storeHash } = await params;
  const member = await readMember(storeHash);
  return (
    <StoreFrame storeHash={storeHash} storeName={member?.store.facts.name ?? ''} links={publicLinks()}>
      <BigCommerceSdk url={env().BIGCOMMERCE_SDK_URL} />
      {children}
    </StoreFrame>
  );
}
