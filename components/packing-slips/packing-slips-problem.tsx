'use client';
import { useTitleFocus } from '@/components/packing-slips/use-title-focus';
import { ButtonLink } from '@/components/shell/button-link';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import type { PageProblem } from '@/lib/load-page';

interface PackingSlipsProblemProps {
  problem: PageProblem;
  backHref: string;
}

/** Why there are no slips. What was asked wrongly is not offered again. */
export function PackingSlipsProblem({ problem, backHref }: PackingSlipsProblemProps) {
  useTitleFocus();
  const { code, title, message } = problem;
  return (
    <Page
      title="Packing slips"
      actions={
        <ButtonLink href={backHref} $variant="secondary">
          Back
        </ButtonLink>
      }
    >
      {code === 'invalid_input' ? (
        <Notice type="error" header={title} messages={[message]} />
      ) : (
        <Problem problem={problem} />
      )}
    </Page>
  );
}
