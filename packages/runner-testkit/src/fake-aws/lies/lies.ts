import type { Lie, LieKind } from '../../cloud-stage.ts';
import type { Account } from '../account.ts';
import { Fates } from './fates.ts';
import { Troubles } from './troubles.ts';

/** All lies that were told: those that hit requests, those that hit the next starts, and those that stand. */
export class Lies {
  readonly troubles: Troubles;
  readonly fates = new Fates();
  readonly #account: Account;
  readonly #standing = new Map<LieKind, Lie>();

  constructor(account: Account) {
    this.#account = account;
    this.troubles = new Troubles(account.clock);
  }

  tell(lie: Lie): void {
    this.troubles.add(lie);
    this.fates.add(lie);
    this.#standing.set(lie.kind, lie);
    if (lie.kind === 'clock_skew') this.#account.skewSeconds = lie.seconds;
  }

  /** The newest lie of that kind. */
  find<Kind extends LieKind>(kind: Kind): Extract<Lie, { kind: Kind }> | undefined {
    return this.#standing.get(kind) as Extract<Lie, { kind: Kind }> | undefined;
  }
}
