import { startAppProcess, Unanswered, type AppHandle } from './app-handle';
import { pick, type Random } from './random';

export interface IntentRow {
  id: string;
  storeHash: string;
  orderId: number;
  formId: string;
  state: 'sending' | 'unknown' | 'created' | 'failed' | 'asks_person';
  shipmentId: number | null;
  message: string | null;
}

/** Where people's requests go. */
export interface Counter {
  ask<Answer>(what: string, body: object): Promise<Answer>;
}

/** The processes of the app on one database, and the people who use whichever of them answers. */
export class Office implements Counter {
  #processes: AppHandle[] = [];
  /** Everything that processes wrote before they were killed. */
  #output: string[] = [];

  constructor(
    private readonly env: Record<string, string>,
    private readonly random: Random,
  ) {}

  async start(works: boolean): Promise<AppHandle> {
    const process = await startAppProcess(this.env, works);
    this.#processes.push(process);
    return process;
  }

  /** Ends these processes without a word to them. */
  async kill(processes: readonly AppHandle[]): Promise<void> {
    this.#processes = this.#processes.filter((process) => !processes.includes(process));
    await Promise.all(processes.map((process) => process.kill()));
    this.#output.push(...processes.map((process) => process.output()).filter(Boolean));
  }

  /** The same, and starts as many again. */
  async killAndRestart(processes: readonly AppHandle[]): Promise<void> {
    await this.kill(processes);
    for (const { works } of processes) await this.start(works);
  }

  get processes(): readonly AppHandle[] {
    return this.#processes;
  }

  /** Those that work through the queue. */
  get working(): AppHandle[] {
    return this.#processes.filter(({ works }) => works);
  }

  /** Asks any of the processes. */
  ask<Answer>(what: string, body: object): Promise<Answer> {
    if (this.#processes.length === 0) return Promise.reject(new Unanswered('The app is down'));
    return pick(this.random, this.#processes).ask<Answer>(what, body);
  }

  /** For people who come to this process as long as it lives. */
  preferring(process: AppHandle): Counter {
    return {
      ask: <Answer>(what: string, body: object) =>
        this.#processes.includes(process) ? process.ask<Answer>(what, body) : this.ask<Answer>(what, body),
    };
  }

  intents(unsettled: boolean): Promise<IntentRow[]> {
    return this.ask('intents', { unsettled });
  }

  async close(): Promise<string> {
    await this.kill(this.#processes);
    return this.#output.join('\n');
  }
}
