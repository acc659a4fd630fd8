'use client';
import { Panel, Small } from '@bigcommerce/big-design';
import type { CarrierRowActions } from '@/components/carriers/carrier-actions';
import { CarriersRows, type TableActions } from '@/components/carriers/carriers-rows';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreAction } from '@/components/forms/use-store-action';
import { Notice } from '@/components/shell/notice';
import { RelativeTime } from '@/components/shell/relative-time';
import { useLive } from '@/components/shell/use-live';
import { useSaidOnce } from '@/components/shell/use-said-once';
import type { CarriersPageView } from '@/lib/carriers/views/list-carriers-page';

interface CarriersTableProps extends CarrierRowActions {
  /** As the server drew it, with the zones as they were last read. */
  first: CarriersPageView;
  /** Of this page. */
  path: string;
  /** Where the same is read with fresh zones. */
  dataPath: string;
  mayWrite: boolean;
  /** What was just done on a page that led here. */
  done?: string | undefined;
}

/** Everything the store can ship with. The zones are read again in the background. */
export function CarriersTable({ first, path, dataPath, mayWrite, done, resend, disconnect }: CarriersTableProps) {
  const { data, error, isValidating, mutate } = useLive<CarriersPageView>(dataPath, first);
  const { banner, pending, run } = useStoreAction();
  useSaidOnce(done);
  const refreshed = async (action: Parameters<typeof run>[0]) => {
    const state = await run(action);
    await mutate();
    return state;
  };
  const actions: TableActions = {
    path,
    mayWrite,
    isBusy: pending,
    // A store without zones has none to tell when they were read.
    zonesAreKnown: data.zonesReadAt !== null || !isValidating || error !== undefined,
    resend: (carrierId) => refreshed(() => resend(carrierId)),
    disconnect: (carrierId, options) => refreshed(() => disconnect(carrierId, options)),
  };
  return (
    <>
      {done === undefined || banner ? null : <Notice type="success" messages={[done]} />}
      <FormBanner state={banner} />
      {mayWrite ? null : (
        <Notice type="info" messages={['Your role shows this list only. Owners and managers connect carriers.']} />
      )}
      <Panel>
        <CarriersRows view={data} actions={actions} />
        <ZonesAge readAt={data.zonesReadAt} failed={error !== undefined} />
      </Panel>
    </>
  );
}

function ZonesAge({ readAt, failed }: { readAt: CarriersPageView['zonesReadAt']; failed: boolean }) {
  if (!readAt && !failed) return null;
  return (
    <Small marginTop="small" marginBottom="none" role="status">
      {failed ? 'The zones could not be read from BigCommerce just now. ' : null}
      {readAt ? (
        <>
          Zones as read <RelativeTime at={readAt.iso} label={readAt.label} />.
        </>
      ) : null}
    </Small>
  );
}
