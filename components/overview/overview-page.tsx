'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import Link from 'next/link';
import { styled } from 'styled-components';
import useSWR from 'swr';
import { OverviewActivity } from '@/components/overview/overview-activity';
import { OverviewChecklist } from '@/components/overview/overview-checklist';
import { fetchJson } from '@/components/shell/fetch-json';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { RelativeTime } from '@/components/shell/relative-time';
import { useLive } from '@/components/shell/use-live';
import type { ActivityLine } from '@/components/overview/overview-activity';
import type { OrderCounts } from '@/lib/orders/order-counts';
import type { StoreOverview } from '@/lib/overview/read-overview';
import type { Overview } from '@/lib/overview/summarize-overview';

interface OverviewPageProps {
  storeHash: string;
  /** Just installed. */
  welcome: boolean;
  missingScopes: { name: string; lostWithout: string }[];
  overview: StoreOverview;
  activity: ActivityLine[];
}

/** The store at a glance. Drawn from what is known, then brought up to date in the background. */
export function OverviewPage({ storeHash, welcome, missingScopes, overview: known, activity }: OverviewPageProps) {
  const home = `/stores/${storeHash}`;
  const { data, error, isValidating } = useLive<StoreOverview>(`${home}/data/overview`, known);
  return (
    <Page title="Overview">
      {welcome ? (
        <Notice
          type="success"
          header="Carrier Desk is installed"
          messages={['Three steps bring a carrier to your checkout and an order out of the door. They are below.']}
        />
      ) : null}
      {data.needsApproval && missingScopes.length === 0 ? <NeedsApproval /> : null}
      {missingScopes.length > 0 ? <MissingScopes scopes={missingScopes} /> : null}
      <OverviewChecklist home={home} steps={data.steps} />
      <Cards>
        <OrdersToShip home={home} />
        <Panel header="Carriers that need attention">
          <Findings
            items={data.attention.map(({ carrierId, name, reason }) => ({
              href: `${home}/carriers/${carrierId}`,
              name,
              reason,
            }))}
            none="None."
          />
        </Panel>
        <Panel header="Zones that need attention">
          <Findings
            items={data.quietZones.map(({ zoneId, name, reason }) => ({
              href: `${home}/zones/${zoneId}`,
              name,
              reason,
            }))}
            none={data.zonesRead ? 'None that we know of.' : 'The zones have not been read yet.'}
          />
          <Freshness read={data.zonesRead} isReading={isValidating} failed={error !== undefined} />
        </Panel>
      </Cards>
      <OverviewActivity home={home} lines={activity} />
    </Page>
  );
}

function NeedsApproval() {
  return (
    <Notice
      type="warning"
      header="The app needs your approval again"
      messages={[
        'BigCommerce refused something that Carrier Desk asked for. Its permissions may have changed, or the store has a new owner.',
        'Close Carrier Desk, open it again from Apps in the control panel, and approve what it asks for. If you are not asked, uninstall and install it.',
      ]}
    />
  );
}

function MissingScopes({ scopes }: { scopes: OverviewPageProps['missingScopes'] }) {
  return (
    <Notice
      type="warning"
      header="Some permissions are missing"
      messages={[
        ...scopes.map(({ name, lostWithout }) => `${name}: ${lostWithout}`),
        'To approve them, close Carrier Desk and open it again from Apps in the control panel.',
      ]}
    />
  );
}

function OrdersToShip({ home }: { home: string }) {
  const { data, error } = useSWR<OrderCounts, Error>(`${home}/data/order-counts`, fetchJson);
  return (
    <Panel header="Orders to ship">
      <Text marginBottom="none" role="status">
        {data ? (
          <>
            <Link href={`${home}/orders`}>{data['to-ship'] === 1 ? '1 order' : `${data['to-ship']} orders`}</Link> by
            BigCommerce’s count of order statuses.
          </>
        ) : error ? (
          'BigCommerce could not be asked. The orders page says more.'
        ) : (
          'Counting…'
        )}
      </Text>
    </Panel>
  );
}

interface FindingsProps {
  items: { href: string; name: string; reason: string }[];
  none: string;
}

function Findings({ items, none }: FindingsProps) {
  if (items.length === 0) return <Text marginBottom="none">{none}</Text>;
  return (
    <List>
      {items.map(({ href, name, reason }) => (
        <li key={href}>
          <Link href={href}>{name}</Link>: {reason}
        </li>
      ))}
    </List>
  );
}

function Freshness({ read, isReading, failed }: { read: Overview['zonesRead']; isReading: boolean; failed: boolean }) {
  return (
    <Text color="secondary60" marginTop="small" marginBottom="none" role="status">
      {isReading ? 'Reading the zones…' : null}
      {!isReading && failed ? 'The zones could not be read again. ' : null}
      {!isReading && read ? (
        <>
          Read <RelativeTime at={read.at} label={read.label} />
        </>
      ) : null}
    </Text>
  );
}

const Cards = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  gap: 0 ${({ theme }) => theme.spacing.medium};
`;

const List = styled.ul`
  margin: 0;
  padding-left: ${({ theme }) => theme.spacing.large};
  color: ${({ theme }) => theme.colors.secondary70};
`;
