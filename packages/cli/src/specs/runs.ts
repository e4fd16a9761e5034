import type { CommandSpec } from '../command.ts';
import { CONFIG_OPTIONS, EVENTS, OUTPUTS, WORK_DIR } from '../option-specs.ts';
import { GRACE, RETRY_OPTIONS, RUN_JOB, RUN_SENSITIVE } from '../run-option-specs.ts';

const ONE_RUN = { name: 'RUN', min: 1, max: 1 } as const;

/** Where a run is: a record of it on this machine, or the job that it is a run of. */
const RUN_PLACE = [RUN_JOB, OUTPUTS, RUN_SENSITIVE, WORK_DIR, ...CONFIG_OPTIONS] as const;

const ABOUT_RUN = [
  'RUN is the id of a run, the beginning of it, or its folder. Its record is found',
  'below the project; with --job the runtime itself is asked, without any record.',
] as const;

/** The commands that look after runs. */
export const RUNS: readonly CommandSpec[] = [
  {
    name: 'status',
    summary: 'show where a run is now',
    usage: ['dativo status RUN [options]'],
    about: [...ABOUT_RUN, 'Looks once and waits for nothing.'],
    examples: [
      {
        about: 'Where is it?',
        line: 'dativo run job.yaml --outputs outputs.json --run-id orders-1 && dativo status orders-1',
      },
      { about: 'For a program', line: 'dativo status orders-1 --json' },
    ],
    positionals: ONE_RUN,
    options: RUN_PLACE,
    load: () => import('../commands/status.ts'),
  },
  {
    name: 'logs',
    summary: 'show the log of a run from its first line',
    usage: ['dativo logs RUN [--follow] [options]'],
    about: [...ABOUT_RUN, 'A log that was read to its end before is shown from the record.'],
    examples: [
      {
        about: 'All of it',
        line: 'dativo run job.yaml --outputs outputs.json --run-id orders-1 && dativo logs orders-1',
      },
      { about: 'Until the run ends', line: 'dativo logs orders-1 --follow' },
    ],
    positionals: ONE_RUN,
    options: [{ name: 'follow', short: 'f', type: 'boolean', summary: 'go on until the run ends' }, ...RUN_PLACE],
    load: () => import('../commands/logs.ts'),
  },
  {
    name: 'wait',
    summary: 'wait for the end of a run and take its exit code',
    usage: ['dativo wait RUN [options]'],
    about: [
      ...ABOUT_RUN,
      'Takes a run over that nobody watches any more, with its retries and limits;',
      'joins one that another process watches. Ends with the exit code of the run.',
      'Ctrl-C leaves the run alone.',
    ],
    examples: [
      {
        about: 'A run that was started before',
        line: 'dativo run job.yaml --outputs outputs.json --run-id orders-1 && dativo wait orders-1',
      },
      { about: 'For a program', line: 'dativo wait orders-1 --json' },
    ],
    positionals: ONE_RUN,
    options: [...RETRY_OPTIONS, EVENTS, ...RUN_PLACE],
    load: () => import('../commands/wait.ts'),
  },
  {
    name: 'cancel',
    summary: 'stop a run and make sure that it ended',
    usage: ['dativo cancel RUN [options]'],
    about: [...ABOUT_RUN, 'Exit code 0 when the run is seen to have ended, 75 when it is not in time.'],
    examples: [
      {
        about: 'A run that has ended needs nothing',
        line: 'dativo run job.yaml --outputs outputs.json --run-id orders-1 && dativo cancel orders-1',
      },
      { about: 'Give it ten seconds to end by itself', line: 'dativo cancel orders-1 --grace 10s' },
    ],
    positionals: ONE_RUN,
    options: [GRACE, ...RUN_PLACE],
    load: () => import('../commands/cancel.ts'),
  },
  {
    name: 'runs',
    summary: 'list runs, show one, or find what nobody watches',
    usage: ['dativo runs [options]', 'dativo runs show RUN [options]', 'dativo runs gc [JOB...] [--apply] [options]'],
    about: [
      'Reads the records below the project, the newest first; show tells all that is',
      'known of one run, without asking any cloud.',
      'gc asks the clouds of the recorded runs, or of the jobs named, for runs that',
      'carry our marker and have no live owner. It only lists them without --apply,',
      'and never stops what --detach left alone; dativo cancel does.',
    ],
    examples: [
      {
        about: 'What ran?',
        line: 'dativo run job.yaml --outputs outputs.json --run-id orders-1 && dativo runs',
      },
      { about: 'What went wrong this week?', line: 'dativo runs --since 7d --verdict failed,timed_out,unknown' },
      { about: 'All about one', line: 'dativo runs show orders-1' },
      { about: 'What is left over, and what could go', line: 'dativo runs gc --older-than 30d' },
    ],
    positionals: { name: 'show|gc', min: 0 },
    verbs: {
      list: { summary: 'the records, the newest first', positionals: { name: 'ARGUMENT', min: 0, max: 0 } },
      show: { summary: 'all that is known of one run', positionals: ONE_RUN },
      gc: { summary: 'what is left over in the clouds', positionals: { name: 'JOB', min: 0 } },
    },
    options: [
      { name: 'job', type: 'string', value: 'NAME', summary: 'only runs of this job: its name, or its file' },
      { name: 'since', type: 'string', value: 'TIME', summary: 'only runs since 15m, 2h, 7d ago, or since a date' },
      {
        name: 'verdict',
        type: 'string',
        value: 'VERDICT[,VERDICT]',
        parts: ['succeeded', 'partial', 'failed', 'canceled', 'timed_out', 'unknown', 'unfinished'],
        summary: 'only these: succeeded, partial, failed, canceled, timed_out, unknown, unfinished',
      },
      { name: 'apply', type: 'boolean', summary: 'gc: stop what is left over, and remove old records' },
      {
        name: 'unrecorded',
        type: 'boolean',
        summary: 'gc: also stop runs without a record here, which may belong to another machine',
      },
      {
        name: 'older-than',
        type: 'string',
        value: 'TIME',
        unit: 'seconds',
        summary: 'gc: also the records of runs that ended 12h, 30d ago or earlier',
      },
      GRACE,
      OUTPUTS,
      RUN_SENSITIVE,
      WORK_DIR,
      ...CONFIG_OPTIONS,
    ],
    load: () => import('../commands/runs.ts'),
  },
];
