import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { UnexpectedError } from '@/components/shell/unexpected-error';

const calls = vi.hoisted(() => [] as string[]);
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => calls.push('refresh') }) }));
afterEach(cleanup);

test('Try again asks the server for the page again before it draws it again', async () => {
  render(
    <Theme>
      <UnexpectedError reference="42" reset={() => calls.push('reset')} />
    </Theme>,
  );
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  expect(calls).toEqual(['refresh', 'reset']);
});
