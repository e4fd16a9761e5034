import type { CommandSpec } from '../command.ts';
import { CONFIG_OPTIONS, CONTAINER_MODE, ROOT, TERRAFORM_BINARY, TERRAFORM_DIR } from '../option-specs.ts';
import { RUN_SENSITIVE } from '../run-option-specs.ts';

const JOBS = { name: 'JOB', min: 0 } as const;

/** The steps of a pipeline. */
export const CI: readonly CommandSpec[] = [
  {
    name: 'ci',
    summary: 'the steps of a pipeline: check, plan, apply what was reviewed, find drift',
    usage: [
      'dativo ci changed [JOB...] [options]',
      'dativo ci check [JOB...] [options]',
      'dativo ci plan [JOB...] [--plan-dir DIR] [options]',
      'dativo ci apply [JOB...] [--plan-dir DIR] [options]',
      'dativo ci drift [JOB...] [options]',
    ],
    about: [
      'Knows GitHub Actions, GitLab CI/CD and Azure Pipelines by their environment,',
      'and what a change is compared with. A job is touched by its own file, files that',
      'it refers to, and its root module. Without JOB, `files` of the settings count.',
      'plan keeps one comment on the pull request up to date; apply plans again and',
      'applies only what has the same digest, on the same state. Sensitive values are',
      'hidden before the first word about them gets out.',
    ],
    examples: [
      { about: 'Which jobs does this change touch?', line: 'dativo ci changed job.yaml' },
      { about: 'Findings at their lines', line: 'dativo ci check jobs' },
      { about: 'Plan, have it reviewed, apply that and run', line: 'dativo ci plan job.yaml && dativo ci apply' },
      { about: 'On a timer: one issue for as long as anything differs', line: 'dativo ci drift job.yaml' },
    ],
    positionals: { name: 'changed|check|plan|apply|drift', min: 1 },
    verbs: {
      changed: { summary: 'name the jobs that the change touches', positionals: JOBS },
      check: { summary: 'validate them, with annotations', positionals: JOBS },
      plan: { summary: 'plan them, comment, hand on digests', positionals: JOBS },
      apply: { summary: 'apply the reviewed plans, then resolve, verify and run', positionals: JOBS },
      drift: { summary: 'plan all, open or close one issue', positionals: JOBS },
    },
    options: [
      {
        name: 'changed-since',
        type: 'string',
        value: 'REF',
        summary: 'compare with where git left REF (default: what the host says; in drift, and by hand, all jobs)',
      },
      { name: 'all', type: 'boolean', summary: 'take all jobs, whatever changed' },
      {
        name: 'plan-dir',
        type: 'string',
        value: 'DIR',
        default: 'dativo-ci',
        summary: 'plan, apply: the folder with the digests of the plans; no plan and no value is in it',
      },
      {
        name: 'comment-key',
        type: 'string',
        value: 'NAME',
        default: 'plan',
        summary: 'plan: the name of the comment, for several pipelines on one pull request',
      },
      { name: 'no-comment', type: 'boolean', summary: 'plan: write no comment, only log and summary' },
      {
        name: 'max-age',
        type: 'string',
        value: 'TIME',
        unit: 'seconds',
        default: '7d',
        summary: 'apply: refuse plans that are older',
      },
      {
        name: 'then',
        type: 'string',
        value: 'WHAT',
        choices: ['auto', 'run', 'schedule'],
        default: 'auto',
        summary: 'apply: run the jobs, or leave them to their schedule; auto runs those without one',
      },
      { name: 'refresh-only', type: 'boolean', summary: 'drift: only what others changed, not what a plan would' },
      { name: 'detailed', type: 'boolean', summary: 'drift: exit 3 when anything has drifted' },
      { ...RUN_SENSITIVE, summary: 'apply: sensitive outputs: refuse, or write them into the job' },
      CONTAINER_MODE,
      {
        name: 'timeout',
        type: 'string',
        value: 'TIME',
        unit: 'seconds',
        summary: "apply: stop a run after 90s, 15m, 2h (default: the job's own limit)",
      },
      { ...ROOT, summary: 'the folder that is /app (or CONTAINER) for the jobs' },
      TERRAFORM_DIR,
      TERRAFORM_BINARY,
      ...CONFIG_OPTIONS,
    ],
    load: () => import('../commands/ci.ts'),
  },
];
