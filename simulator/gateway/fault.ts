/** What can go wrong with one API call; see docs/simulator.md. */
export type Fault =
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string>; contentType?: string }
  | { kind: 'rate_limited'; variant: 'headers' | 'left' | 'bare'; retryAfterSeconds?: number }
  | { kind: 'drop'; when: 'before' | 'after' | 'mid-body' }
  | { kind: 'after'; status: number }
  | { kind: 'slow'; ms: number; when: 'before' | 'after' }
  | { kind: 'garbage'; variant: 'html' | 'xml' | 'half_json' | 'empty' | 'bom' | 'truncated_gzip'; status: number }
  | { kind: 'commit_late'; ms: number }
  /** The true answer with some headers replaced. */
  | { kind: 'headers'; headers: Record<string, string> }
  /** Stays where it is, and says so in the journal, until the control API lets it go. */
  | { kind: 'hold'; when: HeldAt };

/** Arrived and not applied yet, or applied and not answered yet. */
export type HeldAt = 'before' | 'after';
