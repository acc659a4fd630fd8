import { notFound } from 'next/navigation';
import { requireMember } from '@/lib/stores/require-member';

/**
 * The store's own 404. Without this page an unknown address answers a router fetch with a bare 404, Next loads the document
 * again, and in a browser without cookies that is the shell again.
 */
export default async function MissingPage({ params }: { params: Promise<{ storeHash: string }> }) {
  const { storeHash } = await params;
  await requireMember(storeHash, 'read');
  notFound();
}
