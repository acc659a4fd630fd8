import { StandAlone } from '@/components/shell/stand-alone';

interface RequestNoticeProps {
  /** Null when the address has none. */
  requestId: string | null;
  links: { support: string; privacy: string; terms: string };
}

/** Said where an API error's `request_log_url` leads: the number, and where its details are. */
export function RequestNotice({ requestId, links }: RequestNoticeProps) {
  const number = requestId === null ? 'This is not the number of a request.' : `Number: ${requestId}`;
  return (
    <StandAlone
      title="A request to the API"
      messages={[
        number,
        'Its details are in your BigCommerce control panel: open Carrier Desk from Apps, then Settings, then API requests. They are kept for 30 days.',
      ]}
      links={links}
    />
  );
}
