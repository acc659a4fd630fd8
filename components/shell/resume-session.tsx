'use client';
import { Button } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { pageDrawn, resumeSession, type ResumeOutcome } from '@/components/shell/browser-session';
import { PageLoading } from '@/components/shell/page-loading';
import { SessionEnded } from '@/components/shell/session-ended';
import { StandAlone } from '@/components/shell/stand-alone';

interface ResumeSessionProps {
  links: { support: string; privacy: string; terms: string };
}

/** What a store's page shows when it is asked for without a session, whatever its address, until the session is back. */
export function ResumeSession({ links }: ResumeSessionProps) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<ResumeOutcome>('resumed');
  useEffect(() => {
    resumeSession(() => {
      router.refresh();
    }).then(setOutcome, () => {
      setOutcome('stuck');
    });
    return pageDrawn;
  }, [router]);
  if (outcome === 'resumed') return <PageLoading />;
  if (outcome === 'ended') return <SessionEnded links={links} />;
  return (
    <StandAlone
      title="This page could not be opened"
      messages={['Carrier Desk’s server did not answer as it should. Wait a moment, then try again.']}
      links={links}
    >
      <Button
        onClick={() => {
          location.reload();
        }}
      >
        Try again
      </Button>
    </StandAlone>
  );
}
