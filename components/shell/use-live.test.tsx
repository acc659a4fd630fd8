import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useLive } from '@/components/shell/use-live';

afterEach(cleanup);

function State({ drawn }: { drawn: { state: string } }) {
  const { data } = useLive('/stores/abc/data/carriers', drawn);
  return <p>{data.state}</p>;
}

test('shows what the server drew last, not what an earlier visit left in the cache', async () => {
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(Response.json({ state: 'Not connected, read again' }));
  vi.stubGlobal('fetch', fetched);
  const first = render(<State drawn={{ state: 'Not connected' }} />);
  await screen.findByText('Not connected, read again');
  first.unmount();

  fetched.mockReturnValue(new Promise(() => undefined));
  render(<State drawn={{ state: 'Submitted' }} />);
  expect(screen.queryByText('Submitted')).not.toBeNull();
  expect(fetched).toHaveBeenLastCalledWith('/stores/abc/data/carriers', expect.anything());
});
