import { expectAccessible } from './fixtures/accessibility';
import { expect, test } from './fixtures/test';

test('a merchant installs the app and arrives on the Overview', async ({ panel, simulator, store }) => {
  await panel.install();
  await expect(panel.page.getByRole('status')).not.toHaveText('Waiting for the app.');
  expect(await simulator.truth(store)).toMatchObject({ installed: true });
  for (const width of [400, 1280] as const) {
    await panel.expectToFit(width);
    await expectAccessible(panel.page);
  }
});
