import { expect, test } from 'vitest';
import { z } from 'zod';
import { database } from '@/lib/database/database';
import { defineJob } from '@/lib/jobs/define-job';
import { enqueue } from '@/lib/jobs/enqueue';
import { startUp } from '@/lib/start-up';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('takes no job any more once its work is stopped, while last answers still use the database', async () => {
  const { stopWork } = await startUp(() => true);
  await stopWork();
  const job = defineJob({ name: `late-${crypto.randomUUID()}`, schema: z.object({}), run: () => Promise.resolve() });
  await enqueue(job, {});
  const { rows } = await (
    await database()
  ).pool.query(`SELECT state FROM pgboss.job WHERE data->>'job' = $1`, [job.name]);
  expect(rows).toEqual([{ state: 'created' }]);
});
