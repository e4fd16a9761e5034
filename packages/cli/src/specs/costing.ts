import type { CommandSpec } from '../command.ts';
import { CONFIG_OPTIONS, FAIL_FAST, JOB_LIST_OPTIONS, WORK_DIR } from '../option-specs.ts';

/** The command that says what jobs cost. */
export const COSTING: readonly CommandSpec[] = [
  {
    name: 'cost',
    summary: 'estimate what jobs cost per run and month',
    usage: ['dativo cost JOB... [options]'],
    about: [
      'From size, region, schedule and the recorded runs below .dativo: list prices',
      'in US dollars, in a table with its date and sources (docs/cost.md). Without',
      'recorded runs --duration counts, else timeout_seconds as an upper bound.',
      'Wasted is the share of what runs cost that went to attempts that failed.',
      'Not included: network, logs, storage, discounts, free amounts, taxes. Asks no',
      'cloud. Exit code 1 when a month costs more than --max-month.',
    ],
    examples: [
      { about: 'What does a job cost?', line: 'dativo cost cloud-job.yaml --duration 10m --runs-per-month 30' },
      { about: 'A folder, with sums for each team', line: 'dativo cost jobs cloud-job.yaml --by team' },
      {
        about: 'As a gate in a pipeline',
        line: 'dativo cost cloud-job.yaml --duration 10m --runs-per-month 30 --max-month 500',
      },
      { about: 'For a spreadsheet', line: 'dativo cost cloud-job.yaml --duration 10m --format csv > cost.csv' },
      {
        about: 'A service with two replicas that are always there, in June',
        line: 'dativo cost cloud-job.yaml --replicas 2 --month 2026-06',
      },
    ],
    positionals: { name: 'JOB', min: 0 },
    options: [
      {
        name: 'duration',
        type: 'string',
        value: 'TIME',
        unit: 'seconds',
        summary: 'how long a run takes: 90s, 15m, 2h; counts before recorded runs',
      },
      {
        name: 'runs-per-month',
        type: 'string',
        value: 'N',
        unit: 'count',
        summary: 'runs of a month, in the place of the schedule',
      },
      {
        name: 'month',
        type: 'string',
        value: 'MONTH',
        summary: 'the month that starts are counted in, as 2026-11 (default: this one)',
      },
      {
        name: 'last',
        type: 'string',
        value: 'N',
        unit: 'count',
        default: '20',
        summary: 'how many of the latest recorded runs of each job count',
      },
      {
        name: 'replicas',
        type: 'string',
        value: 'N',
        unit: 'count',
        summary: 'the jobs are services with so many replicas that are always there',
      },
      {
        name: 'prices',
        type: 'string',
        value: 'FILE',
        env: 'DATIVO_PRICES',
        summary: 'prices of your own, in the form of the standard table; what they leave out comes from that',
      },
      {
        name: 'by',
        type: 'string',
        value: 'WHAT',
        choices: ['team', 'cost_center', 'environment', 'runtime'],
        summary: 'add sums for each team, cost_center, environment or runtime',
      },
      {
        name: 'format',
        type: 'string',
        value: 'FORMAT',
        choices: ['text', 'json', 'markdown', 'csv'],
        default: 'text',
        summary: 'text, json (same as --json), markdown or csv',
      },
      {
        name: 'max-month',
        type: 'string',
        value: 'AMOUNT',
        summary: 'exit 1 when all jobs together cost more dollars a month, such as 500 or 12.50',
      },
      ...JOB_LIST_OPTIONS,
      FAIL_FAST,
      WORK_DIR,
      ...CONFIG_OPTIONS,
    ],
    load: () => import('../commands/cost.ts'),
  },
];
