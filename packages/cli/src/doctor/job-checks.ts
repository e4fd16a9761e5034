import type { CommandResult } from '../command.ts';
import type { Settings } from '../config/settings.ts';
import type { LoadedJob } from '../job-source.ts';
import type { Check } from './check.ts';

export interface JobChecks {
  readonly checks: readonly Check[];
  /** Jobs without an error, for what else there is to look at. */
  readonly jobs: readonly LoadedJob[];
  /** Missing where the settings could not be read. */
  readonly settings?: Settings;
  /** There where the settings of the project are wrong, so that no job can be judged. */
  readonly fault?: Pick<CommandResult, 'exitCode' | 'diagnostics' | 'sources'>;
}
