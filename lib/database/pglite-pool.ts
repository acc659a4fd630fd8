import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

const TERMINATE = 0x58; // 'X'

/**
 * A pg.Pool whose only connection is an in-process PGlite, so that Prisma's adapter, the migration runner and pg-boss are the
 * same code for the embedded database and for a PostgreSQL server. One connection: PGlite is a single session.
 */
export function pglitePool(database: PGlite, connectionTimeoutMillis = 30_000): pg.Pool {
  const stream = () => new PGliteStream(database) as unknown as pg.ClientConfig['stream'];
  return new pg.Pool({
    max: 1,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis,
    stream: stream as NonNullable<pg.PoolConfig['stream']>,
  });
}

/** Stands in for the socket of pg: frontend messages go in, PGlite's raw protocol answer comes out. */
class PGliteStream extends Duplex {
  #pending: Buffer = Buffer.alloc(0);
  #started = false;
  #clean = false;

  constructor(private readonly database: PGlite) {
    super();
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#answer(chunk).then(
      () => {
        done();
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }

  async #answer(chunk: Buffer): Promise<void> {
    this.#pending = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    const messages = this.#takeWholeMessages();
    if (messages === 'terminate') {
      this.push(null);
      return;
    }
    if (messages.length === 0) return;
    if (!this.#clean) await this.#endFormerConnection();
    const answer = await this.database.runExclusive(() => this.database.execProtocolRaw(new Uint8Array(messages)));
    if (answer.length > 0) this.push(Buffer.from(answer));
  }

  /** A server ends what a lost connection left open. PGlite has one session for all of them, so the next one does it. */
  async #endFormerConnection(): Promise<void> {
    this.#clean = true;
    await this.database.exec('ROLLBACK');
    await this.database.exec('SELECT pg_advisory_unlock_all()');
  }

  /** PGlite wants whole messages: a type byte and a length, but for the very first one, which has no type. */
  #takeWholeMessages(): Buffer | 'terminate' {
    let end = 0;
    for (;;) {
      const header = this.#started ? 1 : 0;
      if (this.#pending.length - end < header + 4) break;
      const length = this.#pending.readUInt32BE(end + header) + header;
      if (this.#pending.length - end < length) break;
      if (this.#started && this.#pending[end] === TERMINATE) return 'terminate';
      this.#started = true;
      end += length;
    }
    const whole = this.#pending.subarray(0, end);
    this.#pending = this.#pending.subarray(end);
    return whole;
  }
}
