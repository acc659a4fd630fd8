import { StandAlone } from '@/components/shell/stand-alone';

interface SessionEndedProps {
  links: { support: string; privacy: string; terms: string };
}

/** Said when there is no session: the only way to a new one is through the control panel. */
export function SessionEnded({ links }: SessionEndedProps) {
  return (
    <StandAlone
      title="Your session has ended"
      messages={['Nothing you saved is lost. Open Carrier Desk again from Apps in your BigCommerce control panel.']}
      links={links}
    />
  );
}
