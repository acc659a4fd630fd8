import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { SimulatorContext } from '../simulator';
import type { Fault, HeldAt } from './fault';
import type { FaultWords } from './fault-words';
import { garbledResponse } from './garbled-response';
import type { JournalEntry } from './journal';

export interface FaultyCall {
  sim: SimulatorContext;
  entry: JournalEntry;
  words: FaultWords;
  /** Lets the call through: it is applied and answered. */
  answer: () => Promise<Response>;
  /** Node's request and response; undefined in process, where no connection can be dropped. */
  node: HttpBindings | undefined;
}

/** Answers a call the way a fault says. After a dropped connection the response is the adapter's "already sent". */
export async function applyFault(faulty: FaultyCall, fault: Fault): Promise<Response> {
  const { words, answer } = faulty;
  switch (fault.kind) {
    case 'status':
      return statusResponse(faulty, fault);
    case 'rate_limited':
      return words.rateLimited(fault);
    case 'after':
      await answer();
      return statusResponse(faulty, { kind: 'status', status: fault.status });
    case 'slow':
      if (fault.when === 'before') await delay(fault.ms);
      return delayed(await answer(), fault.when === 'after' ? fault.ms : 0);
    case 'garbage':
      return garbledResponse(fault, fault.status < 400 ? await answer() : null);
    case 'drop':
      return dropConnection(faulty, fault.when);
    case 'commit_late':
      setTimeout(() => void answer(), fault.ms);
      return destroySocket(faulty);
    case 'headers':
      return withHeaders(await answer(), fault.headers);
    case 'hold':
      return holdCall(faulty, fault.when);
  }
}

// Whoever called may be gone when it is released; it is applied all the same, as BigCommerce would.
async function holdCall(faulty: FaultyCall, when: HeldAt): Promise<Response> {
  const response = when === 'after' ? await faulty.answer() : undefined;
  // Who has gone away waits no longer, which the journal must not say.
  faulty.node?.incoming.socket.once('close', () => delete faulty.entry.held);
  const then = await faulty.sim.faults.held.hold(faulty.entry, when);
  if (then === 'drop') return destroySocket(faulty);
  return response ?? faulty.answer();
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function statusResponse({ words }: FaultyCall, fault: Extract<Fault, { kind: 'status' }>): Response {
  const { status, body } = fault;
  const headers = new Headers(words.headers());
  headers.set('content-type', fault.contentType ?? (typeof body === 'string' ? 'text/plain' : 'application/json'));
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value);
  const isBodyless = [101, 204, 205, 304].includes(status);
  if (isBodyless) return new Response(null, { status, headers });
  const content = body === undefined ? words.failure(status) : body;
  return new Response(typeof content === 'string' ? content : JSON.stringify(content), { status, headers });
}

async function delayed(response: Response, ms: number): Promise<Response> {
  await delay(ms);
  return response;
}

async function dropConnection(faulty: FaultyCall, when: 'before' | 'after' | 'mid-body'): Promise<Response> {
  if (when === 'before') return destroySocket(faulty);
  const response = await faulty.answer();
  if (when === 'after') return destroySocket(faulty);

  const body = Buffer.from(await response.arrayBuffer());
  if (body.length < 2) return destroySocket(faulty);
  const headers = new Headers(response.headers);
  headers.delete('transfer-encoding');
  headers.set('content-length', String(body.length));
  const { outgoing } = requireNode(faulty);
  outgoing.writeHead(response.status, Object.fromEntries(headers));
  await new Promise((resolve) => outgoing.write(body.subarray(0, body.length / 2), resolve));
  return destroySocket(faulty);
}

function destroySocket(faulty: FaultyCall): Response {
  requireNode(faulty).incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function requireNode({ node }: FaultyCall): HttpBindings {
  if (!node) throw new Error('Only a connection over a real port can be dropped.');
  return node;
}
