import { headers } from 'next/headers';
import { RequestNotice } from '@/components/shell/request-notice';
import { publicLinks } from '@/lib/public-links';

export const metadata = { title: 'API request' };

interface RequestPageProps {
  params: Promise<{ requestId: string }>;
}

/** Where `request_log_url` leads. Anybody may come here, so it looks nothing up: it tells where the details are. */
export default async function RequestPage({ params }: RequestPageProps) {
  await headers();
  const { requestId } = await params;
  return <RequestNotice requestId={isRequestId(requestId) ? requestId : null} links={publicLinks()} />;
}

function isRequestId(text: string): boolean {
  return /^rq_[0-9a-f]{32}$/.test(text);
}
