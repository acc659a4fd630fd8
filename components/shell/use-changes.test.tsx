import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useChanges } from '@/components/shell/use-changes';
import type { ChangeState } from '@/lib/webhooks/change-state';

const told = vi.fn();
let state: ChangeState | Error;
let visibility: DocumentVisibilityState;
let asked: string[];

function Page({ drawnVersion = 'a', everyMs = 0 }: { drawnVersion?: string; everyMs?: number }) {
  useChanges({ storeHash: 'abc', thing: 'order 17', drawnVersion, everyMs }, told);
  return null;
}

/** Lets this much time pass, with whatever the page does in it. */
function pass(seconds: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(seconds * 1000);
}

function setVisible(visible: boolean): void {
  visibility = visible ? 'visible' : 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  visibility = 'visible';
  asked = [];
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return state instanceof Error ? Promise.reject(state) : Promise.resolve(Response.json(state));
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('tells of each change once, and not of what was there when the page was drawn', async () => {
  state = { live: true, version: 'a' };
  render(<Page />);
  await pass(11);
  expect(asked).toEqual(Array(3).fill('/stores/abc/data/changes?thing=order%2017'));
  expect(told).not.toHaveBeenCalled();
  state = { live: true, version: 'b' };
  await pass(20);
  expect(told).toHaveBeenCalledTimes(1);
  state = { live: true, version: 'c' };
  await pass(5);
  expect(told).toHaveBeenCalledTimes(2);
});

test('tells at once of what changed while the page was on its way', async () => {
  state = { live: true, version: 'b' };
  render(<Page />);
  await pass(30);
  expect(told).toHaveBeenCalledTimes(1);
});

test('tells a page that was loaded while hidden what it missed', async () => {
  state = { live: true, version: 'a' };
  setVisible(false);
  render(<Page />);
  await pass(300);
  state = { live: true, version: 'b' };
  setVisible(true);
  await pass(60);
  expect(told).toHaveBeenCalledTimes(1);
});

test('goes by what the newest drawing was read after', async () => {
  state = { live: true, version: 'b' };
  const { rerender } = render(<Page />);
  await pass(1);
  expect(told).toHaveBeenCalledTimes(1);
  rerender(<Page drawnVersion="b" />);
  await pass(30);
  expect(told).toHaveBeenCalledTimes(1);
  state = { live: true, version: 'c' };
  await pass(5);
  expect(told).toHaveBeenCalledTimes(2);
});

test('tells of the first change at once and of the next ones together, where it is to tell less often', async () => {
  state = { live: true, version: 'b' };
  render(<Page everyMs={30_000} />);
  await pass(1);
  expect(told).toHaveBeenCalledTimes(1);
  for (const version of ['c', 'd', 'e', 'f']) {
    state = { live: true, version };
    await pass(5);
  }
  expect(told).toHaveBeenCalledTimes(1);
  await pass(15);
  expect(told).toHaveBeenCalledTimes(2);
  await pass(60);
  expect(told).toHaveBeenCalledTimes(2);
});

test('tells after ten minutes without a word, because webhooks may have ended unnoticed', async () => {
  state = { live: true, version: 'a' };
  render(<Page />);
  await pass(590);
  expect(told).not.toHaveBeenCalled();
  await pass(15);
  expect(told).toHaveBeenCalledTimes(1);
  await pass(600);
  expect(told).toHaveBeenCalledTimes(2);
});

test('tells every minute where no webhooks come', async () => {
  state = { live: false };
  render(<Page />);
  await pass(59);
  expect(told).not.toHaveBeenCalled();
  await pass(6);
  expect(told).toHaveBeenCalledTimes(1);
  await pass(60);
  expect(told).toHaveBeenCalledTimes(2);
});

test('asks nothing while the page is hidden, and at once when it is seen again', async () => {
  state = { live: true, version: 'a' };
  render(<Page />);
  await pass(1);
  setVisible(false);
  await pass(600);
  const before = asked.length;
  state = { live: true, version: 'b' };
  await pass(600);
  expect(asked).toHaveLength(before);
  setVisible(true);
  await pass(0);
  expect(told).toHaveBeenCalledTimes(1);
});

test('goes on when the server does not answer', async () => {
  state = { live: true, version: 'a' };
  render(<Page />);
  await pass(1);
  state = new Error('offline');
  await pass(30);
  expect(told).not.toHaveBeenCalled();
  state = { live: true, version: 'b' };
  await pass(5);
  expect(told).toHaveBeenCalledTimes(1);
});

test('asks no more once the page is gone', async () => {
  state = { live: true, version: 'a' };
  const { unmount } = render(<Page />);
  await pass(1);
  unmount();
  await pass(60);
  expect(asked).toHaveLength(1);
});
