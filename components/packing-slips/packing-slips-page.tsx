'use client';
import { Button } from '@bigcommerce/big-design';
import { ButtonLink } from '@/components/shell/button-link';
import { EmptyState } from '@/components/shell/empty-state';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { PackingSlipSheet } from '@/components/packing-slips/packing-slip-sheet';
import { PrintStyle } from '@/components/packing-slips/print-style';
import { useTitleFocus } from '@/components/packing-slips/use-title-focus';
import type { PackingSlips } from '@/lib/packing-slips/list-packing-slips';

interface PackingSlipsPageProps {
  packing: PackingSlips;
  /** Where the slips were asked for. */
  backHref: string;
}

/** The slips as they will be printed, from within the frame: the browser prints the frame's own document. */
export function PackingSlipsPage({ packing: { sender, slips, remarks }, backHref }: PackingSlipsPageProps) {
  useTitleFocus();
  return (
    <Page
      title={slips.length === 1 ? 'Packing slip' : 'Packing slips'}
      {...(slips.length > 1 && { description: `${slips.length} slips, each on a page of its own.` })}
      actions={
        <>
          <ButtonLink href={backHref} $variant="secondary">
            Back
          </ButtonLink>
          {slips.length > 0 ? (
            <Button
              mobileWidth="auto"
              onClick={() => {
                window.print();
              }}
            >
              Print
            </Button>
          ) : null}
        </>
      }
    >
      <PrintStyle />
      {remarks.length > 0 ? <Notice type="warning" header="Before you print" messages={remarks} /> : null}
      {slips.length === 0 ? <EmptyState message="There is nothing to print." /> : null}
      {slips.map((slip) => (
        <PackingSlipSheet key={slip.key} slip={slip} sender={sender} />
      ))}
    </Page>
  );
}
