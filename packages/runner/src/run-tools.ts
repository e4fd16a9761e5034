import type { Clock } from './clock.ts';
import type { Deadlines } from './deadlines.ts';
import type { Interruption } from './interruption.ts';
import type { Redact } from './redact.ts';
import type { RunFeed } from './run-feed.ts';

/** What every part of one run works with. */
export interface RunTools {
  readonly clock: Clock;
  readonly interruption: Interruption;
  readonly deadlines: Deadlines;
  readonly feed: RunFeed;
  readonly redact: Redact;
  readonly pollMs: number;
  readonly random: () => number;
}
