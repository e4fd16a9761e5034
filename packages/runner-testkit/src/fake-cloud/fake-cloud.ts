import type { Clock } from '@dativo/runner';
import type { Start } from '../cloud-stage.ts';

/** What every fake cloud shows and does. */
export interface FakeCloud {
  readonly clock: Clock;
  /** Every container that was ever started, strangers' apart. */
  readonly starts: readonly Start[];
  /** Containers that run now, strangers' apart. */
  readonly alive: readonly Start[];
  readonly strangersAlive: number;
  /** Ends every container and the server. */
  close(): Promise<void>;
}
