import type { CommandSpec } from '../command.ts';
import { AUTO_APPROVE, CONFIG_OPTIONS, EVENTS, TERRAFORM_OPTIONS } from '../option-specs.ts';
import { RUN_OPTIONS } from '../run-option-specs.ts';
import { ONE_JOB } from './one-job.ts';

/** The commands that go the whole road of a job, there and back. */
export const WHOLE_ROAD: readonly CommandSpec[] = [
  {
    name: 'up',
    summary: 'take a job file to a finished run',
    usage: ['dativo up JOB [options]'],
    about: [
      'Checks the job, hands its tags to Terraform, plans and applies that very',
      'plan, fills the outputs into the job, runs it, and sums up.',
      'Applies what is only new without asking where the provider is local; asks',
      'before it changes a cloud, and before it destroys or replaces anything.',
      "Ends with the job's own exit code; for a job that names a long-running service,",
      'with how that one fares once its rollout has come to rest.',
    ],
    examples: [
      { about: 'From a job file to a finished run', line: 'dativo up job.yaml' },
      { about: 'In a pipeline: no questions, one JSON object', line: 'dativo up job.yaml --auto-approve --json' },
      { about: 'Keep everything that happens as events', line: 'dativo up job.yaml --events events.ndjson' },
    ],
    positionals: ONE_JOB,
    options: [AUTO_APPROVE, ...TERRAFORM_OPTIONS, ...RUN_OPTIONS, ...CONFIG_OPTIONS],
    load: () => import('../commands/up.ts'),
  },
  {
    name: 'down',
    summary: 'destroy what up made',
    usage: ['dativo down JOB [options]'],
    about: ['Asks first. Keeps the results of earlier runs and removes the other working', 'files.'],
    examples: [{ about: 'Take it all down without a question', line: 'dativo down job.yaml --auto-approve' }],
    positionals: ONE_JOB,
    options: [AUTO_APPROVE, ...TERRAFORM_OPTIONS, EVENTS, ...CONFIG_OPTIONS],
    load: () => import('../commands/down.ts'),
  },
];
