'use client';
import { Badge, Panel, Small, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import { createContext, use, useState } from 'react';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import { EmptyState } from '@/components/shell/empty-state';
import { Notice } from '@/components/shell/notice';
import { ScrollBox } from '@/components/shell/scroll-box';
import { DeleteZoneButton } from '@/components/zones/delete-zone-button';
import { MethodSwitch } from '@/components/zones/method-switch';
import type { FormState } from '@/lib/form-state';
import type { ZoneRow } from '@/lib/zones/list-zones';

export interface ZoneActions {
  setEnabled: (zoneId: number, enabled: boolean) => Promise<FormState>;
  deleteZone: (zoneId: number) => Promise<FormState>;
}

interface ZonesTableProps extends ZoneActions {
  zones: readonly ZoneRow[];
  /** Of the list of zones. */
  path: string;
  mayWrite: boolean;
  /** The zone that a form just saved. */
  saved: ZoneRow | undefined;
}

/** The store's zones, each with the way to its methods and what can be done to it. */
export function ZonesTable({ zones, path, mayWrite, saved, setEnabled, deleteZone }: ZonesTableProps) {
  const [answer, setAnswer] = useState<BannerState>();
  return (
    <>
      {saved && !answer ? <SavedNotice zone={saved} path={path} /> : null}
      <FormBanner state={answer} failedHeader="This was not changed" />
      <Panel>
        {zones.length === 0 ? (
          <EmptyState
            message={
              mayWrite
                ? 'This store has no shipping zones yet, so shoppers are offered no shipping. Add a zone, then its methods.'
                : 'This store has no shipping zones yet, so shoppers are offered no shipping. Owners and managers add zones.'
            }
          >
            {mayWrite ? <ButtonLink href={`${path}/new`}>Add zone</ButtonLink> : null}
          </EmptyState>
        ) : (
          <CellContext
            value={{
              path,
              mayWrite,
              setEnabled,
              deleteZone,
              onSwitched: (state) => {
                setAnswer({ ...state, takesFocus: false });
              },
              // Its row, and the button that had the focus, are gone.
              onDeleted: (state) => {
                setAnswer({ ...state, takesFocus: true });
              },
            }}
          >
            <ScrollBox label="Zones" stacks>
              <Table keyField="id" items={[...zones]} columns={mayWrite ? WRITER_COLUMNS : COLUMNS} />
            </ScrollBox>
          </CellContext>
        )}
      </Panel>
    </>
  );
}

interface ZoneCells extends ZoneActions {
  path: string;
  mayWrite: boolean;
  onSwitched: (answer: FormState) => void;
  onDeleted: (answer: FormState) => void;
}

/** What the cells of the table have in common. */
const CellContext = createContext<ZoneCells | undefined>(undefined);

// BigDesign draws `render` as a component: one made anew with each drawing would take the focus out of its cell.
const COLUMNS = [
  { header: 'Zone', hash: 'zone', render: ZoneName },
  { header: 'Covers', hash: 'covers', render: ({ covers }: ZoneRow) => coversText(covers) },
  { header: 'Methods', hash: 'methods', render: (zone: ZoneRow) => methodsText(zone) },
  { header: 'Status', hash: 'status', render: StatusCell },
];
const WRITER_COLUMNS = [...COLUMNS, { header: 'Actions', hash: 'actions', render: ActionsCell }];

function ZoneName({ id, name, attention }: ZoneRow) {
  const cells = use(CellContext);
  if (!cells) return name;
  return (
    <>
      <Link href={`${cells.path}/${id}`} prefetch={false}>
        {name}
      </Link>
      {attention.map((sentence) => (
        <Small key={sentence} marginBottom="none">
          {sentence}
        </Small>
      ))}
    </>
  );
}

function StatusCell({ id, name, enabled }: ZoneRow) {
  const cells = use(CellContext);
  if (!cells?.mayWrite) return <StatusBadge enabled={enabled} />;
  return (
    <MethodSwitch
      name={name}
      enabled={enabled}
      readOnly={false}
      setEnabled={(on) => cells.setEnabled(id, on)}
      onAnswer={cells.onSwitched}
    />
  );
}

function ActionsCell(zone: ZoneRow) {
  const cells = use(CellContext);
  if (!cells) return null;
  return (
    <Actions>
      <ButtonLink $variant="subtle" href={`${cells.path}/${zone.id}/edit`} aria-label={`Edit ${zone.name}`}>
        Edit
      </ButtonLink>
      <DeleteZoneButton zone={zone} deleteZone={() => cells.deleteZone(zone.id)} onAnswer={cells.onDeleted} />
    </Actions>
  );
}

function StatusBadge({ enabled }: { enabled: boolean }) {
  return enabled ? <Badge variant="success" label="Enabled" /> : <Badge variant="secondary" label="Disabled" />;
}

function SavedNotice({ zone: { id, name, methods }, path }: { zone: ZoneRow; path: string }) {
  return (
    <Notice type="success" messages={[`“${name}” is saved.`]}>
      {methods === 0 ? <Link href={`${path}/${id}/methods/new`}>Add a method to {name}</Link> : null}
    </Notice>
  );
}

function coversText({ type, places }: ZoneRow['covers']): string {
  return places === '' ? type : `${type}: ${places}`;
}

function methodsText({ methods, enabledMethods }: ZoneRow): string {
  return methods === 0
    ? 'No method yet'
    : `${methods} ${methods === 1 ? 'method' : 'methods'}, ${enabledMethods} enabled`;
}

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
`;
