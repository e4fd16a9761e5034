import type { OptionSpec } from './command.ts';
import { CONTAINER_MODE, EVENTS, SENSITIVE } from './option-specs.ts';
import { RUN_FORMAT_NAMES } from './validate/format-names.ts';

// Options of the commands that start and watch runs.

/** A job that runs needs every value, so that keeping a placeholder is no choice there. */
export const RUN_SENSITIVE: OptionSpec = {
  ...SENSITIVE,
  choices: ['refuse', 'write'],
  summary: 'sensitive outputs: refuse, or write them into the job that the runtime gets',
};

const TIMEOUT: OptionSpec = {
  name: 'timeout',
  type: 'string',
  value: 'TIME',
  unit: 'seconds',
  summary: "stop the job after 90s, 15m, 2h (default: the job's own limit)",
};

const START_TIMEOUT: OptionSpec = {
  name: 'start-timeout',
  type: 'string',
  value: 'TIME',
  unit: 'seconds',
  summary: 'give up a start that shows no running container for so long (default: 15m)',
};

export const GRACE: OptionSpec = {
  name: 'grace',
  type: 'string',
  value: 'TIME',
  unit: 'seconds',
  default: '30s',
  summary: 'time between the polite stop and the hard one',
};

const CAPACITY: OptionSpec = {
  name: 'capacity',
  type: 'string',
  value: 'KIND[,KIND]',
  parts: ['spot', 'on-demand'],
  summary: 'spot, on-demand, or both in the order to try them (default: as the infrastructure says)',
};

const MAX_ATTEMPTS: OptionSpec = {
  name: 'max-attempts',
  type: 'string',
  value: 'N',
  unit: 'count',
  summary: 'start a run so many times at most (default: 3)',
};

const RETRY_ON: OptionSpec = {
  name: 'retry-on',
  type: 'string',
  value: 'CAUSE[,CAUSE]',
  parts: ['not-started', 'spot', 'platform', 'oom', 'container-error'],
  summary:
    'what may be started again: not-started (default), spot, platform, oom, container-error; only jobs that can run twice stand the others',
};

const LINGERING: OptionSpec = {
  name: 'lingering',
  type: 'string',
  value: 'WHAT',
  choices: ['report', 'stop'],
  default: 'report',
  summary: 'when the container has exited and its cloud shows the run as going on: report it, or stop it too',
};

const OVERLAP: OptionSpec = {
  name: 'overlap',
  type: 'string',
  value: 'POLICY',
  choices: ['allow', 'forbid', 'wait', 'replace'],
  default: 'allow',
  summary: 'when the job runs already: allow, forbid, wait for it, or replace it',
};

const LOCK: OptionSpec = {
  name: 'lock',
  type: 'string',
  value: 'DIR|s3://BUCKET/PREFIX',
  env: 'DATIVO_LOCK',
  summary: 'where runs that must not overlap leave their mark (default: locks/ in the working files)',
};

const ON_DRIFT: OptionSpec = {
  name: 'on-drift',
  type: 'string',
  value: 'WHAT',
  choices: ['warn', 'refuse', 'ignore'],
  default: 'warn',
  summary: 'when the cloud is not what dativo verify saw: warn, refuse or ignore',
};

const DETACH: OptionSpec = {
  name: 'detach',
  short: 'd',
  type: 'boolean',
  summary: 'start the job, print the id of the run, and leave; dativo wait takes it from there',
};

const RUN_ID: OptionSpec = {
  name: 'run-id',
  type: 'string',
  value: 'ID',
  summary: 'the id of the run; one that is there already is taken over, never started twice',
};

/** How a run goes on when things go wrong; `wait` takes these too, since it may have to start the next attempt. */
export const RETRY_OPTIONS: readonly OptionSpec[] = [START_TIMEOUT, CAPACITY, MAX_ATTEMPTS, RETRY_ON, LINGERING];

/** Everything about one run that `run` and `up` take. */
export const RUN_OPTIONS: readonly OptionSpec[] = [
  RUN_SENSITIVE,
  CONTAINER_MODE,
  TIMEOUT,
  GRACE,
  ...RETRY_OPTIONS,
  RUN_ID,
  DETACH,
  OVERLAP,
  LOCK,
  ON_DRIFT,
  EVENTS,
];

/** What several runs of one call have in common. */
export const MANY_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'parallel',
    type: 'string',
    value: 'N',
    unit: 'count',
    default: '10',
    summary: 'of several jobs, so many run at once',
  },
  {
    name: 'per-tenant',
    type: 'string',
    value: 'N',
    unit: 'count',
    default: '1',
    summary: 'of several jobs of one tenant, so many run at once',
  },
  {
    name: 'deadline',
    type: 'string',
    value: 'TIME',
    unit: 'seconds',
    summary: 'after this time nothing more is started, and what runs is stopped',
  },
  {
    name: 'only',
    type: 'string',
    value: 'WHICH',
    choices: ['failed'],
    summary: 'failed: leave out jobs whose newest run on record succeeded',
  },
  {
    name: 'format',
    type: 'list',
    value: 'FORMAT[=FILE]',
    heads: RUN_FORMAT_NAMES,
    summary: 'text (default) or json (same as --json), and junit=FILE',
  },
];

/** Where a run is that left no record on this machine. */
export const RUN_JOB: OptionSpec = {
  name: 'job',
  type: 'string',
  value: 'JOB',
  summary: 'find the run on the runtime of this job file; needs no record of the run',
};
