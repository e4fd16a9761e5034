import type { Lie } from '../../cloud-stage.ts';
import type { Project } from '../project.ts';
import { Fates } from './fates.ts';
import { Troubles } from './troubles.ts';

type LieKind = Lie['kind'];

/** All lies that were told: those that hit requests, those that hit the next starts, and those that stand. */
export class Lies {
  readonly troubles: Troubles;
  readonly fates = new Fates();
  readonly #project: Project;
  readonly #standing = new Map<LieKind, Lie>();

  constructor(project: Project) {
    this.#project = project;
    this.troubles = new Troubles(project);
  }

  tell(lie: Lie): void {
    this.troubles.add(lie);
    this.fates.add(lie);
    this.#standing.set(lie.kind, lie);
    if (lie.kind === 'clock_skew') this.#project.skewSeconds = lie.seconds;
  }

  /** The newest lie of that kind. */
  find<Kind extends LieKind>(kind: Kind): Extract<Lie, { kind: Kind }> | undefined {
    return this.#standing.get(kind) as Extract<Lie, { kind: Kind }> | undefined;
  }
}
