import { headers } from 'next/headers';
import { StandAlone } from '@/components/shell/stand-alone';
import { publicLinks } from '@/lib/public-links';

export const metadata = { title: 'Page not found' };

export default async function NotFound() {
  await headers();
  return (
    <StandAlone
      title="Page not found"
      messages={['There is no page at this address. Open Carrier Desk from Apps in your BigCommerce control panel.']}
      links={publicLinks()}
    />
  );
}
