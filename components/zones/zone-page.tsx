'use client';
import { Panel } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import { EmptyState } from '@/components/shell/empty-state';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { DriftPanel, type DriftActions } from '@/components/zones/drift-panel';
import { MethodsTable, type MethodActions } from '@/components/zones/methods-table';
import { ShopperPanel } from '@/components/zones/shopper-panel';
import { ZoneWarnings } from '@/components/zones/zone-warnings';
import type { FormState } from '@/lib/form-state';
import type { ZoneView } from '@/lib/zones/view-zone';

interface ZonePageProps extends MethodActions {
  zone: ZoneView;
  /** The store's path. */
  home: string;
  mayWrite: boolean;
  drift: DriftActions;
  /** What was just done on a page that led here. */
  done?: string | undefined;
}

/** One zone: what is wrong with it as far as is known, its methods, and what a shopper would pay for them. */
export function ZonePage({ zone, home, mayWrite, done, drift, ...actions }: ZonePageProps) {
  const router = useRouter();
  const [answer, setAnswer] = useState<BannerState>();
  const path = `${home}/zones/${zone.id}`;
  const show = (state: FormState, takesFocus: boolean) => {
    setAnswer({ ...state, takesFocus });
  };
  const pageActions = mayWrite ? (
    <>
      <ButtonLink $variant="secondary" href={`${path}/edit`}>
        Edit zone
      </ButtonLink>
      <ButtonLink href={`${path}/methods/new`}>Add method</ButtonLink>
    </>
  ) : undefined;
  const { type, places } = zone.covers;
  return (
    <Page
      title={zone.name}
      description={places === '' ? type : `${type}: ${places}`}
      back={{ href: `${home}/zones`, label: 'Zones' }}
      actions={pageActions}
    >
      {done === undefined || answer ? null : <Notice type="success" messages={[done]} />}
      <FormBanner state={answer} failedHeader="This was not changed" />
      <DriftPanel {...drift} drift={zone.drift} mayWrite={mayWrite} />
      <ZoneWarnings notices={zone.notices} home={home} />
      {mayWrite ? null : (
        <Notice type="info" messages={['Your role shows zones only. Owners and managers change their methods.']} />
      )}
      <Panel header="Methods">
        {zone.methods.length === 0 ? (
          <EmptyState message={zone.rates.zone.freeShipping.enabled ? NO_METHODS_BUT_FREE : NO_METHODS} />
        ) : (
          <MethodsTable
            {...actions}
            zone={zone}
            path={path}
            mayWrite={mayWrite}
            onSwitched={(state) => {
              show(state, false);
            }}
            // Its row, and the button that had the focus, are gone.
            onDeleted={(state) => {
              show(state, true);
            }}
            onDuplicated={(state) => {
              if (state.next === undefined) show(state, true);
              else router.push(state.next);
            }}
          />
        )}
      </Panel>
      <ShopperPanel rates={zone.rates} />
    </Page>
  );
}

const NO_METHODS =
  'This zone has no methods yet. Shoppers it covers are offered no shipping from it until one is added and enabled.';
const NO_METHODS_BUT_FREE =
  'This zone has no methods yet. Its free shipping is on, but BigCommerce does not document whether shoppers are offered it without a method.';
