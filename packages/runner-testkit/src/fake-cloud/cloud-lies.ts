import type { Clock } from '@dativo/runner';
import type { Lie, LieKind } from '../cloud-stage.ts';
import { StartLies } from './start-lies.ts';
import { Troubles } from './troubles.ts';

interface Place {
  readonly clock: Clock;
  skewSeconds: number;
}

/** A lie that one cloud alone tells; its kind is none of {@link Lie}. */
interface OwnLie {
  readonly kind: string;
}

interface Shown {
  readonly isStranger: boolean;
  readonly createdAt: Date | undefined;
  readonly endedAt: Date | undefined;
}

/** All lies that were told: those that hit requests, those that hit the next starts, and those that stand. */
export class CloudLies<Own extends OwnLie = never> {
  readonly troubles: Troubles;
  readonly starts = new StartLies();
  readonly #place: Place;
  readonly #standing = new Map<string, Lie | Own>();

  constructor(place: Place) {
    this.#place = place;
    this.troubles = new Troubles(place.clock);
  }

  tell(lie: Lie | Own): void {
    this.troubles.add(lie as Lie);
    this.starts.add(lie as Lie);
    this.#standing.set(lie.kind, lie);
    this.#place.skewSeconds = this.#told('clock_skew')?.seconds ?? 0;
  }

  /** The newest lie of that kind. */
  find<Kind extends (Lie | Own)['kind']>(kind: Kind): Extract<Lie | Own, { kind: Kind }> | undefined {
    return this.#standing.get(kind) as Extract<Lie | Own, { kind: Kind }> | undefined;
  }

  /** Whether anybody may see this now: it is not new under a lie, and not forgotten. */
  isVisible({ isStranger, createdAt, endedAt }: Shown, keptSeconds: number): boolean {
    const now = this.#place.clock.now().getTime();
    const hidden = this.#told('invisible')?.seconds ?? 0;
    if (!isStranger && createdAt && now - createdAt.getTime() < hidden * 1000) return false;
    const kept = this.#told('forget')?.afterSeconds ?? keptSeconds;
    return endedAt === undefined || now - endedAt.getTime() < kept * 1000;
  }

  #told<Kind extends LieKind>(kind: Kind): Extract<Lie, { kind: Kind }> | undefined {
    return this.#standing.get(kind) as Extract<Lie, { kind: Kind }> | undefined;
  }
}
