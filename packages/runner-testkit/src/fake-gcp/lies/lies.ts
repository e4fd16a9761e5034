import type { Lie } from '../../cloud-stage.ts';
import type { Project } from '../project.ts';
import { Fates } from './fates.ts';
import { Troubles } from './troubles.ts';

/** What only Cloud Run is made to do. */
export type GcpLie =
  /** Executions are shown as going on so long after their tasks have completed. */
  { readonly kind: 'lingering'; readonly seconds: number };

type AnyLie = Lie | GcpLie;

/** All lies that were told: those that hit requests, those that hit the next starts, and those that stand. */
export class Lies {
  readonly troubles: Troubles;
  readonly fates = new Fates();
  readonly #project: Project;
  readonly #standing = new Map<AnyLie['kind'], AnyLie>();

  constructor(project: Project) {
    this.#project = project;
    this.troubles = new Troubles(project);
  }

  tell(lie: AnyLie): void {
    if (lie.kind !== 'lingering') {
      this.troubles.add(lie);
      this.fates.add(lie);
    }
    this.#standing.set(lie.kind, lie);
    if (lie.kind === 'clock_skew') this.#project.skewSeconds = lie.seconds;
  }

  /** The newest lie of that kind. */
  find<Kind extends AnyLie['kind']>(kind: Kind): Extract<AnyLie, { kind: Kind }> | undefined {
    return this.#standing.get(kind) as Extract<AnyLie, { kind: Kind }> | undefined;
  }
}
