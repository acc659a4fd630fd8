import { headers } from 'next/headers';
import { StandAlone } from '@/components/shell/stand-alone';
import { publicLinks } from '@/lib/public-links';

/** The app's own address in a tab, outside the control panel. */
export default async function OutsidePage() {
  await headers(); // The links are configuration of the running server, not of the build.
  return (
    <StandAlone
      title="Carrier Desk"
      messages={[
        'Carrier Desk connects carriers to a BigCommerce store, sets them up in its shipping zones and ships its orders.',
        'It works inside the BigCommerce control panel. To install it, find Carrier Desk in the app marketplace. To open it, choose it under Apps in your control panel.',
      ]}
      links={publicLinks()}
    />
  );
}
