import { headers } from 'next/headers';
import { SignInReturned } from '@/components/own-carriers/sign-in-returned';
import { finishSignIn, type FinishedSignIn } from '@/lib/carriers/connection/finish-sign-in';
import { publicLinks } from '@/lib/public-links';

export const metadata = { title: 'Sign-in' };

interface ReturnPageProps {
  searchParams: Promise<{ state?: string | string[] }>;
}

/**
 * Where a carrier's login leads, in a window of its own. There is no session in it: the state says whose sign-in it was, once. Says
 * nothing of the store.
 */
export default async function ReturnPage({ searchParams }: ReturnPageProps) {
  await headers();
  const { state } = await searchParams;
  const finished = typeof state === 'string' && state.length <= MAX_STATE ? await finishSignIn(state) : undefined;
  return <SignInReturned {...inWords(finished)} links={publicLinks()} />;
}

const MAX_STATE = 200;

function inWords(finished: FinishedSignIn | undefined): { title: string; messages: string[] } {
  const back = 'You can close this window and go back to Carrier Desk.';
  if (!finished) {
    const meaning = 'A sign-in can be finished once, within ten minutes of its beginning.';
    return {
      title: 'This sign-in is over',
      messages: [meaning, 'Go back to Carrier Desk and choose Check again to see how the carrier stands.'],
    };
  }
  const { carrierName, status } = finished;
  switch (status) {
    case 'connected':
      return { title: `${carrierName} is connected`, messages: ['Shippo says that the account is connected.', back] };
    case null:
      return {
        title: 'The sign-in came back',
        messages: [
          `Shippo could not be asked just now whether ${carrierName} is connected.`,
          'Close this window, go back to Carrier Desk and choose Check again.',
        ],
      };
    case 'authorization_pending':
    case 'disconnected':
      return {
        title: `${carrierName} is not connected yet`,
        messages: [
          'Shippo says that the sign-in was not finished.',
          'Close this window, go back to Carrier Desk and sign in again.',
        ],
      };
  }
}
