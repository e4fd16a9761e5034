import type { CommandSpec } from '../command.ts';
import { CONFIG_OPTIONS, JOB_LIST_OPTIONS, OUTPUTS, RUN_CONFIG_OPTIONS, WORK_DIR } from '../option-specs.ts';
import { MANY_OPTIONS, RUN_OPTIONS, RUN_SENSITIVE } from '../run-option-specs.ts';
import { ONE_JOB } from './one-job.ts';

/** The commands that start runs, or could. */
export const RUNNING: readonly CommandSpec[] = [
  {
    name: 'run',
    summary: 'run jobs on their runtime, or on this machine',
    usage: ['dativo run JOB... [options]', 'dativo run --config JOB [options] [-- PROGRAM ARG...]'],
    about: [
      "Ends with the job's own exit code; dativo help exit-codes lists the others.",
      '--mode cloud submits the job to its runtime, --mode local starts it here:',
      'with the command of a local job, or with the program behind --.',
      'JOB may be resolved already. Several files, a folder or a glob are several',
      'jobs: all are checked before the first one starts, jobs of one tenant run one',
      'after the other, and the worst verdict decides the exit code. --only failed',
      'leaves out jobs whose newest run in .dativo/JOB/runs succeeded, and looks one',
      'up whose end is not known before it starts anything.',
      'A job that names a long-running service is refused: see dativo verify.',
    ],
    examples: [
      { about: 'Only check', line: 'dativo run --config job.yaml --mode cloud --validate-only' },
      { about: 'Run a local job', line: 'dativo run job.yaml --outputs outputs.json' },
      {
        about: "Try a cloud job's file with a worker of yours",
        line: 'dativo run --config cloud-job.yaml --mode local -- node worker.mjs',
      },
      { about: 'Give it a minute at most', line: 'dativo run job.yaml --outputs outputs.json --timeout 60s --json' },
      { about: 'All jobs of a folder, four at once', line: "dativo run 'jobs/**' --outputs outputs.json --parallel 4" },
      {
        about: 'All of them within two hours, with a report for the CI host',
        line: "dativo run 'jobs/**' --outputs outputs.json --deadline 2h --format junit=runs.xml",
      },
      {
        about: 'And later what was left over',
        line: "dativo run 'jobs/**' --outputs outputs.json --only failed",
      },
      {
        about: 'Jobs that another program names',
        line: "find jobs -name '*.yaml' | dativo run --files-from - --outputs outputs.json",
      },
      {
        about: 'From a scheduler that may ask twice: the second call joins the first run',
        line: 'dativo run job.yaml --outputs outputs.json --run-id orders-2026-11-23',
      },
      {
        about: 'Never two at once; a lost Spot task is worth another start',
        line: 'dativo run job.yaml --outputs outputs.json --overlap forbid --retry-on not-started,spot',
      },
    ],
    positionals: { name: 'JOB', min: 0 },
    options: [
      { name: 'config', type: 'string', value: 'JOB', summary: 'the job file, as the container names it' },
      {
        name: 'mode',
        type: 'string',
        value: 'MODE',
        choices: ['cloud', 'local'],
        summary: 'cloud or local (default: as the provider of the job says)',
      },
      { name: 'validate-only', type: 'boolean', summary: 'check the job and stop' },
      ...JOB_LIST_OPTIONS,
      OUTPUTS,
      ...RUN_OPTIONS,
      ...MANY_OPTIONS,
      WORK_DIR,
      ...RUN_CONFIG_OPTIONS,
    ],
    takesProgram: true,
    load: () => import('../commands/run.ts'),
  },
  {
    name: 'verify',
    summary: 'ask the cloud whether a job could run there',
    usage: ['dativo verify JOB [options]'],
    about: [
      'Looks at everything that a run needs and changes nothing: OK, NG, SKIP, or WARN,',
      'also where looking is not allowed. Exit code 1 when something is NG. Keeps what',
      'it saw, so that dativo run can tell when the cloud is not the same any more.',
      'Of a job that names a long-running service it says how that one fares (newest',
      'revision, replicas), and the command that puts a new revision in its place.',
    ],
    examples: [
      { about: 'Could it run?', line: 'dativo verify job.yaml --outputs outputs.json' },
      { about: 'For a program', line: 'dativo verify job.yaml --outputs outputs.json --json' },
    ],
    positionals: ONE_JOB,
    options: [OUTPUTS, RUN_SENSITIVE, WORK_DIR, ...CONFIG_OPTIONS],
    load: () => import('../commands/verify.ts'),
  },
];
