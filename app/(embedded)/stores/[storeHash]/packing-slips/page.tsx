import { PackingSlipsPage } from '@/components/packing-slips/packing-slips-page';
import { PackingSlipsProblem } from '@/components/packing-slips/packing-slips-problem';
import { loadPage, type PageProblem } from '@/lib/load-page';
import { listPackingSlips } from '@/lib/packing-slips/list-packing-slips';
import { MOST_SLIPS, parsePackingSlipQuery, slipsAskedFrom } from '@/lib/packing-slips/packing-slip-query';
import { requireMember } from '@/lib/stores/require-member';

export const metadata = { title: 'Packing slips' };

interface PageProps {
  params: Promise<{ storeHash: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PackingSlips({ params, searchParams }: PageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const asked = await searchParams;
  const backHref = `/stores/${storeHash}${slipsAskedFrom(asked)}`;
  const query = parsePackingSlipQuery(asked);
  if (typeof query === 'string') return <PackingSlipsProblem problem={WRONG[query]} backHref={backHref} />;
  const loaded = await loadPage(() => listPackingSlips(context, query));
  if (!loaded.ok) return <PackingSlipsProblem problem={loaded.problem} backHref={backHref} />;
  return <PackingSlipsPage packing={loaded.data} backHref={backHref} />;
}

const WRONG: Record<'unreadable' | 'too_many', PageProblem> = {
  unreadable: {
    code: 'invalid_input',
    title: 'These slips cannot be found',
    message: 'The address of this page names no orders or shipments. Go back and choose what to print.',
  },
  too_many: {
    code: 'invalid_input',
    title: 'Too many slips at once',
    message: `At most ${MOST_SLIPS} can be printed at once. Go back and choose fewer orders.`,
  },
};
