import { headers } from 'next/headers';
import { SessionEnded } from '@/components/shell/session-ended';
import { publicLinks } from '@/lib/public-links';

export const metadata = { title: 'Session ended' };

export default async function SessionEndedPage() {
  await headers(); // The links are configuration of the running server, not of the build.
  return <SessionEnded links={publicLinks()} />;
}
