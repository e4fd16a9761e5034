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
  /** Starts are answered by 202 with a `Location`, whose answer is there so many seconds later. */
  | { readonly kind: 'deferred_start'; readonly seconds: number };

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
