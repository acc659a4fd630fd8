'use client';
import { Panel, Small, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import { styled } from 'styled-components';
import { CarrierActions, type CarrierRowActions } from '@/components/carriers/carrier-actions';
import { ConnectionState } from '@/components/carriers/connection-state';
import { EnabledIn } from '@/components/carriers/enabled-in';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreAction } from '@/components/forms/use-store-action';
import { useLive } from '@/components/shell/use-live';
import { Notice } from '@/components/shell/notice';
import { RelativeTime } from '@/components/shell/relative-time';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { CarrierRows } from '@/lib/carrier-connections/connection-view';

interface CarriersTableProps extends CarrierRowActions {
  /** As the server drew it, with the zones as they were last read. */
  first: CarrierRows;
  /** Of this page. */
  path: string;
  /** Where the same is read with fresh zones. */
  dataPath: string;
  mayWrite: boolean;
}

const KINDS = { built_in: 'Built into BigCommerce', provider: 'Provider' };

/** Everything the store can ship with. The zones are read again in the background. */
export function CarriersTable({ first, path, dataPath, mayWrite, resend, disconnect }: CarriersTableProps) {
  const { data, error, mutate } = useLive<CarrierRows>(dataPath, first);
  const { banner, pending, run } = useStoreAction();
  const { rows, zonesReadAt } = data;
  const zonesAreKnown = zonesReadAt !== null || data !== first;
  const refreshed = async (action: Parameters<typeof run>[0]) => {
    const state = await run(action);
    await mutate();
    return state;
  };
  return (
    <>
      <FormBanner state={banner} />
      {mayWrite ? null : (
        <Notice type="info" messages={['Your role shows this list only. Owners and managers connect carriers.']} />
      )}
      <Panel>
        <ScrollBox label="Carriers">
          <Table
            keyField="carrierId"
            items={rows.map((row) => ({ ...row, id: row.carrierId }))}
            columns={[
              {
                header: 'Carrier',
                hash: 'carrier',
                render: ({ carrierId, name, kind }) => (
                  <Name>
                    <Link href={`${path}/${carrierId}`} prefetch={false}>
                      {name}
                    </Link>
                    <Small marginBottom="none">{KINDS[kind]}</Small>
                  </Name>
                ),
              },
              {
                header: 'Connection',
                hash: 'connection',
                render: ({ status }) => (
                  <Wide>
                    <ConnectionState status={status} />
                  </Wide>
                ),
              },
              {
                header: 'Enabled in',
                hash: 'enabledIn',
                render: ({ methods }) => <EnabledIn methods={methods} isKnown={zonesAreKnown || error !== undefined} />,
              },
              ...(mayWrite
                ? [
                    {
                      header: 'Actions',
                      hash: 'actions',
                      render: (row: (typeof rows)[number]) => (
                        <CarrierActions
                          row={row}
                          path={path}
                          isBusy={pending}
                          resend={(carrierId) => refreshed(() => resend(carrierId))}
                          disconnect={(carrierId, options) => refreshed(() => disconnect(carrierId, options))}
                        />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </ScrollBox>
        <ZonesAge readAt={zonesReadAt} failed={error !== undefined} />
      </Panel>
    </>
  );
}

function ZonesAge({ readAt, failed }: { readAt: CarrierRows['zonesReadAt']; failed: boolean }) {
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

const Name = styled.div`
  min-width: 9rem;
`;

const Wide = styled.div`
  min-width: 14rem;
`;
