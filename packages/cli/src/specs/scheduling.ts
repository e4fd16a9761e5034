import type { CommandSpec } from '../command.ts';
import { CONFIG_OPTIONS, ROOT } from '../option-specs.ts';

/** The command that carries the schedules of an orchestrator over to the clouds. */
export const SCHEDULING: readonly CommandSpec[] = [
  {
    name: 'schedules',
    summary: 'turn a runner.yaml into schedules of the clouds',
    usage: ['dativo schedules RUNNER [options]'],
    about: [
      'Checks the runner file and the job files that it names, and writes what',
      'Terraform takes: tfvars is one variable, `schedules`, by job_name; fleet is',
      '`jobs` with all inputs, for modules/fleet; blocks is infrastructure.schedule',
      'for each job file. What a cloud cannot do is said, with what to do instead.',
    ],
    examples: [
      { about: 'What would become of it', line: 'dativo schedules runner.yaml' },
      {
        about: 'For a root module with a schedule for each job',
        line: 'dativo schedules runner.yaml --out schedules.auto.tfvars.json',
      },
      {
        about: 'For a fleet, and in CI whether the file is still right',
        line: 'dativo schedules runner.yaml --format fleet --out jobs.auto.tfvars.json && dativo schedules runner.yaml --format fleet --out jobs.auto.tfvars.json --check',
      },
      { about: 'To paste into the job files', line: 'dativo schedules runner.yaml --format blocks' },
    ],
    positionals: { name: 'RUNNER', min: 1, max: 1 },
    options: [
      {
        name: 'format',
        type: 'string',
        value: 'FORMAT',
        choices: ['tfvars', 'fleet', 'blocks'],
        default: 'tfvars',
        summary: 'tfvars, fleet or blocks',
      },
      {
        name: 'runtime',
        type: 'string',
        value: 'RUNTIME',
        choices: ['aws_fargate', 'azure_container_apps', 'gcp_cloud_run'],
        summary: 'only the jobs of this runtime; a fleet has one',
      },
      { name: 'out', short: 'o', type: 'string', value: 'FILE', summary: 'write to a file (default: standard output)' },
      { name: 'check', type: 'boolean', summary: 'with --out: write nothing, exit 3 when the file is stale' },
      { name: 'diff', type: 'boolean', summary: 'with --out: write nothing, show what would change' },
      { ...ROOT, summary: 'the folder that is /app (or CONTAINER) in `config` (default: the current one)' },
      ...CONFIG_OPTIONS,
    ],
    load: () => import('../commands/schedules.ts'),
  },
];
