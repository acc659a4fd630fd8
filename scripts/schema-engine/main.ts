// Speaks the line protocol of Prisma's native schema engine (JSON-RPC over stdin and stdout, internal to Prisma 7.10.0 and
// pinned with it). Tooling only: the app applies its migrations with lib/database/migrate.ts.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { runCommand } from './commands';
import { loadEngine } from './load-engine';
import { migrationAdapter } from './migration-adapter';

interface Request {
  id: number;
  method?: string;
  params: unknown;
}

type Engine = Record<string, (params: unknown) => Promise<unknown>>;

/** Methods that the two engines call differently. */
const RENAMED: Record<string, string> = { getDatabaseVersion: 'version' };

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { datamodels: { type: 'string', multiple: true, default: [] }, datasource: { type: 'string' } },
});
const url = process.env['DATABASE_URL'];

if (process.argv.includes('--version')) {
  process.stdout.write('schema-engine-cli 0edf323efd1d98336f3f0a68684b56f689b900d3 (wasm)\n');
} else if (positionals[0] === 'cli') {
  process.exitCode = await runCommand(positionals[1] ?? '', url);
} else {
  await serve();
}

async function serve(): Promise<void> {
  let starting: Promise<Engine> | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line) as Request;
    if (request.method) await answer(request, () => (starting ??= startEngine()));
  }
  process.exit(0);
}

async function startEngine(): Promise<Engine> {
  const SchemaEngine = await loadEngine();
  const files = (values['datamodels'] as string[]).map((file): [string, string] => [file, readFileSync(file, 'utf8')]);
  const options = { datamodels: files.length > 0 ? files : undefined };
  return (await SchemaEngine.new(options, () => undefined, migrationAdapter(url))) as unknown as Engine;
}

async function answer({ id, method = '', params }: Request, engine: () => Promise<Engine>): Promise<void> {
  try {
    const started = await engine();
    const call = started[RENAMED[method] ?? method];
    // What only a native engine can do (make a database file, for one) is nothing to do here.
    const result = (await call?.call(started, params)) ?? {};
    if (typeof result === 'object' && 'stdout' in result && typeof result.stdout === 'string') {
      send({ id: 0, method: 'print', params: { content: result.stdout } });
    }
    send({ id, result });
  } catch (error) {
    send({ id, error: toRpcError(error) });
  }
}

/** The shape in which the native engine reports that a command failed. */
function toRpcError(error: unknown): object {
  const { message, code, meta } = error as { message?: string; code?: string; meta?: unknown };
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message: message ?? String(error), error_code: code ?? null, meta: meta ?? null },
  };
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}
