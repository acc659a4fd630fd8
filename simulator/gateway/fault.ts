/** What can go wrong with one API call; see docs/simulator.md. */
export type Fault =
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string>; contentType?: string }
  | { kind: 'rate_limited'; variant: 'headers' | 'left' | 'bare'; retryAfterSeconds?: number }
  | { kind: 'drop'; when: 'before' | 'after' | 'mid-body' }
  | { kind: 'after'; status: number }
  | { kind: 'slow'; ms: number; when: 'before' | 'after' }
  | { kind: 'garbage'; variant: 'html' | 'xml' | 'half_json' | 'empty' | 'bom' | 'truncated_gzip'; status: number }
  | { kind: 'commit_late'; ms: number };
