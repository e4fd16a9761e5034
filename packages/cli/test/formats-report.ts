import {
  createDiagnostic,
  type Diagnostic,
  type DiagnosticDraft,
  type IgnoreComment,
  type Range,
} from '@dativo/schema';
import type { ValidationReport } from '../src/validate/validation-report.ts';

const ORDERS = [
  'tenant_id: acme',
  'infrastructure:',
  '  provider: awss',
  '  tags:',
  '    team: data  # job-ignore JOB604 -- agreed with finance',
  '    team: "platform 🙂"',
  '    cost_center: {{terraform_outputs.cost_center}}',
  '',
].join('\n');

const WEATHER = 'tenant_id: acme\r\nsource:\r\n  file: data.csv\r\n  region: "日本 🙂" # wide\r\nregoin: eu\r\n';

/** Where a text stands in another one for the first time. */
export function rangeIn(text: string, mark: string): Range {
  const offset = text.indexOf(mark);
  if (offset < 0) throw new Error(`"${mark}" is not in the text`);
  return { start: positionAt(text, offset), end: positionAt(text, offset + mark.length) };
}

function positionAt(text: string, offset: number): Range['start'] {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  const column = (lines.at(-1) ?? '').length + 1;
  return { line: lines.length, column, offset, byteOffset: Buffer.byteLength(text.slice(0, offset)) };
}

function inOrders(mark: string, draft: Omit<DiagnosticDraft, 'file'>): Diagnostic {
  return createDiagnostic({ file: 'jobs/orders.yaml', range: rangeIn(ORDERS, mark), subject: mark, ...draft });
}

function inWeather(mark: string, draft: Omit<DiagnosticDraft, 'file'>): Diagnostic {
  return createDiagnostic({ file: 'jobs/wetter heute.yaml', range: rangeIn(WEATHER, mark), subject: mark, ...draft });
}

const ORDERS_FINDINGS = [
  inOrders('awss', {
    ruleId: 'JOB203',
    severity: 'error',
    pointer: '/infrastructure/provider',
    message: 'provider is "awss"; use one of aws, azure, gcp, local',
    help: 'Did you mean `aws`?',
  }),
  inOrders('team: "platform', {
    ruleId: 'JOB105',
    severity: 'error',
    pointer: '/infrastructure/tags/team',
    message: 'the key "team" is there twice',
    help: 'Take one of them away.',
    range: rangeIn(ORDERS, 'team: "'),
    related: [{ message: 'it is here first', file: 'jobs/orders.yaml', range: rangeIn(ORDERS, 'team') }],
  }),
  inOrders('{{terraform_outputs.cost_center}}', {
    ruleId: 'JOB404',
    severity: 'warning',
    pointer: '/infrastructure/tags/cost_center',
    message: 'a placeholder without quotes is a map for YAML',
    help: 'Put it in quotes.',
    fix: {
      title: 'put the placeholder in quotes',
      edits: [
        { range: rangeIn(ORDERS, '{{terraform_outputs.cost_center}}'), newText: '"{{terraform_outputs.cost_center}}"' },
      ],
    },
  }),
];

const WEATHER_FINDINGS = [
  inWeather('"日本 🙂"', {
    ruleId: 'JOB604',
    severity: 'info',
    pointer: '/source/region',
    message: 'the region "日本 🙂" is not known',
  }),
  inWeather('file: data.csv\r\n  region: "日本 🙂" # wide\r\n', {
    ruleId: 'JOB202',
    severity: 'error',
    pointer: '/source',
    message: 'source is a map, 100% of it; give text',
  }),
  inWeather('regoin', {
    ruleId: 'JOB204',
    severity: 'warning',
    pointer: '/regoin',
    message: '"regoin" is not a key of a job',
    help: 'Did you mean `region`?',
  }),
];

const UNREADABLE = createDiagnostic({
  ruleId: 'JOB101',
  severity: 'error',
  file: 'jobs/gone.yaml',
  message: 'there is no such file',
});

const AGREED: IgnoreComment = {
  rules: ['JOB604'],
  pointer: '/infrastructure/tags/team',
  reason: 'agreed with finance',
  range: rangeIn(ORDERS, '# job-ignore JOB604 -- agreed with finance'),
};

/** Three files with all that a report can hold. */
export const RICH_REPORT: ValidationReport = {
  files: [
    { file: 'jobs/orders.yaml', text: ORDERS },
    { file: 'jobs/gone.yaml' },
    { file: 'jobs/wetter heute.yaml', text: WEATHER },
  ],
  diagnostics: [UNREADABLE, ...ORDERS_FINDINGS, ...WEATHER_FINDINGS],
  ignored: [
    {
      diagnostic: inOrders('data', {
        ruleId: 'JOB604',
        severity: 'warning',
        pointer: '/infrastructure/tags/team',
        message: 'the team is not in the list',
      }),
      ignore: AGREED,
    },
    {
      diagnostic: inWeather('acme', {
        ruleId: 'JOB604',
        severity: 'error',
        pointer: '/tenant_id',
        message: 'the tenant is new',
      }),
      ignore: { rules: ['JOB604'], pointer: undefined, reason: undefined },
    },
  ],
  baselined: [
    inWeather('data.csv', {
      ruleId: 'JOB206',
      severity: 'error',
      pointer: '/source/file',
      message: 'the file is old',
    }),
  ],
  skipped: [{ file: 'connectors/csv.yaml', kind: 'connector' }],
  toolVersion: '1.2.3',
};

/** A report in which each text stands as the message of a finding in a file of its own. */
export function reportOf(findings: readonly Partial<Diagnostic>[]): ValidationReport {
  const base = createDiagnostic({ ruleId: 'JOB203', severity: 'error', file: 'job.yaml', message: 'odd' });
  const range = rangeIn('a: odd\n', 'odd');
  const diagnostics = findings.map((finding): Diagnostic => ({ ...base, range, ...finding }));
  const files = [...new Set(diagnostics.map(({ file }) => file))].map((file) => ({ file, text: 'a: odd\n' }));
  return { files, diagnostics, ignored: [], baselined: [], skipped: [], toolVersion: '1.2.3' };
}
