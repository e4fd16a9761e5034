import type { Severity } from '../../diagnostic.ts';

/** One entry of the catalogue. */
export interface Rule {
  /** Weight unless the settings of a project say otherwise. */
  readonly severity: Severity;
  /** What the rule asks for, in one sentence. */
  readonly summary: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Later stages rely on it, so it can be neither switched off, nor made lighter, nor ignored. */
  readonly isContract?: true;
  /** Reported only where the settings of a project ask for it. */
  readonly isOptIn?: true;
}
