import type { Lie } from '../../cloud-stage.ts';
import type { Subscription } from '../subscription.ts';
import { Fates } from './fates.ts';
import { Troubles } from './troubles.ts';

/** What only Azure has been seen to do. */
export type AzureLie =
  /** Executions go on as `Running` so long after their containers have exited. */
  | { readonly kind: 'lingering'; readonly seconds: number }
  /** Executions that succeeded are told without any exit code. */
  | { readonly kind: 'succeeded_without_code' }
  /** Executions that fail before a container runs say nothing of it: only the system log does. */
  | { readonly kind: 'mute_failures' }
  | StreamLie
  /** Starts are answered by 202 with a `Location`, whose answer is there so many seconds later. */
  | { readonly kind: 'deferred_start'; readonly seconds: number };

/** What is wrong with log streams; each member is a trouble of its own. */
export interface StreamLie {
  readonly kind: 'log_stream';
  /** No replica is shown, as to whoever may not list them. */
  readonly isHidden?: boolean;
  /** Replicas are shown only so long after their containers have started. */
  readonly lateSeconds?: number;
  /** Seconds that a replica is shown after the end of its execution. */
  readonly keptSeconds?: number;
  /** Streams are answered by this status. */
  readonly refusedWith?: number;
  /** A stream that is followed is cut after so many lines of the container. */
  readonly cutAfterLines?: number;
}

type AnyLie = Lie | AzureLie;

/** All lies that were told: those that hit requests, those that hit the next starts, and those that stand. */
export class Lies {
  readonly troubles: Troubles;
  readonly fates = new Fates();
  readonly #subscription: Subscription;
  readonly #standing = new Map<AnyLie['kind'], AnyLie>();

  constructor(subscription: Subscription) {
    this.#subscription = subscription;
    this.troubles = new Troubles(subscription.clock);
  }

  tell(lie: AnyLie): void {
    this.troubles.add(lie);
    this.fates.add(lie);
    this.#standing.set(lie.kind, lie);
    if (lie.kind === 'clock_skew') this.#subscription.skewSeconds = lie.seconds;
  }

  /** The newest lie of that kind. */
  find<Kind extends AnyLie['kind']>(kind: Kind): Extract<AnyLie, { kind: Kind }> | undefined {
    return this.#standing.get(kind) as Extract<AnyLie, { kind: Kind }> | undefined;
  }
}
