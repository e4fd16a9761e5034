import type { Style } from '../style.ts';
import type { EnvelopeError } from './envelope.ts';

/** What a format may know besides the report. Neither time nor machine: the same findings give the same bytes. */
export interface RenderOptions {
  readonly style: Style;
  /** Adds what helps once and is noise afterwards, such as the address of each rule's page. */
  readonly isVerbose?: boolean;
  /** What the command ends with, for `json`. Default: what the findings stand for. */
  readonly exitCode?: number;
  /** Why the command fails apart from the findings, for `json`. */
  readonly error?: EnvelopeError | undefined;
}
