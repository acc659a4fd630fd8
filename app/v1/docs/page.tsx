import { headers } from 'next/headers';
import { ApiReference } from '@/components/api-reference/api-reference';
import { referenceView } from '@/lib/rest/reference-view';

export const metadata = { title: 'API reference' };

export default async function ApiReferencePage() {
  await headers(); // The styles need the nonce of this very response.
  return <ApiReference {...referenceView()} />;
}
