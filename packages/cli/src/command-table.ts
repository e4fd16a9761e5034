import type { CommandSpec } from './command.ts';
import { AUDITING } from './specs/auditing.ts';
import { CHECKING } from './specs/checking.ts';
import { CI } from './specs/ci.ts';
import { COSTING } from './specs/costing.ts';
import { HELP } from './specs/help.ts';
import { INFRASTRUCTURE } from './specs/infrastructure.ts';
import { RUNNING } from './specs/running.ts';
import { RUNS } from './specs/runs.ts';
import { SCHEDULING } from './specs/scheduling.ts';
import { STARTING } from './specs/starting.ts';
import { WHOLE_ROAD } from './specs/whole-road.ts';

/** Every command: what it takes, how help shows it, where its code is. Nothing is loaded before it is needed. */
export const COMMANDS: readonly CommandSpec[] = [
  ...STARTING,
  ...WHOLE_ROAD,
  ...CHECKING,
  ...INFRASTRUCTURE,
  ...AUDITING,
  ...CI,
  ...COSTING,
  ...SCHEDULING,
  ...RUNNING,
  ...RUNS,
  ...HELP,
];
