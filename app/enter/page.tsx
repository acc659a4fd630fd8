import { headers } from 'next/headers';
import { ResumeSession } from '@/components/shell/resume-session';
import { publicLinks } from '@/lib/public-links';

export const metadata = { title: 'Opening' };

/** Never visited by its own address: proxy.ts puts it in place of a store's page that was asked for without a session. */
export default async function EnterPage() {
  await headers(); // The links are configuration of the running server, not of the build.
  return <ResumeSession links={publicLinks()} />;
}
