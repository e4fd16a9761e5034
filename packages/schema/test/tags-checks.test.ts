import { type Diagnostic, type ParseOptions, parseJob } from '@dativo/schema';
import { expect, test } from 'vitest';

const RUNTIMES = {
  aws: ['aws_fargate', 'us-east-1'],
  azure: ['azure_container_apps', 'westeurope'],
  gcp: ['gcp_cloud_run', 'europe-west1'],
  local: ['local_process', 'local'],
} as const;

interface Written {
  readonly provider?: keyof typeof RUNTIMES;
  /** Lines at the top level. */
  readonly top?: string;
  /** Tags beside the required ones, as a flow map shows them. */
  readonly tags?: string;
  readonly team?: string;
}

function found(
  { provider = 'aws', top = '', tags = '', team = 'data' }: Written,
  options: ParseOptions = {},
): readonly Diagnostic[] {
  const [runtime, region] = RUNTIMES[provider];
  const text = `tenant_id: acme
source_connector_path: a.yaml
target_connector_path: b.yaml
asset_path: c.yaml
${top}
infrastructure:
  provider: ${provider}
  region: ${region}
  runtime: { type: ${runtime} }
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  tags: { job_name: orders, team: ${team}, pipeline_type: ingestion, environment: prod, cost_center: c1${tags && `, ${tags}`} }
`;
  const { diagnostics } = parseJob(text, { file: 'job.yaml', ...options });
  return diagnostics.filter(({ ruleId }) => ruleId.startsWith('JOB7'));
}

const summary = ({ ruleId, pointer }: Diagnostic): string => `${ruleId} ${pointer}`;

test.each<[string, Written, ParseOptions, string[]]>([
  ['a default that the cloud refuses', {}, { tagDefaults: { 'a&b': 'x' } }, ['JOB701 /infrastructure/tags']],
  ['a tag of the asset that the cloud refuses', {}, { assetTags: { owner: 'R&D' } }, ['JOB702 /infrastructure/tags']],
  ['a default that the job overrides', { tags: 'owner: ana' }, { tagDefaults: { owner: 'R&D' } }, []],
  [
    'a default beside its twin',
    { provider: 'azure' },
    { tagDefaults: { Team: 'x' } },
    ['JOB705 /infrastructure/tags/team'],
  ],
  ['a default that is rewritten', { provider: 'gcp' }, { tagDefaults: { zone: 'B' } }, ['JOB703 /infrastructure/tags']],
  ['a default left to fill in', {}, { tagDefaults: { zone: 'TODO' } }, ['JOB707 /infrastructure/tags']],
  [
    'defaults make too many',
    {},
    { tagDefaults: Object.fromEntries(Array.from({ length: 43 }, (_, index) => [`t${index}`, 'x'])) },
    ['JOB704 /infrastructure/tags'],
  ],
  [
    'another default for a required tag',
    {},
    { tagDefaults: { cost_center: 'c0' } },
    ['JOB710 /infrastructure/tags/cost_center'],
  ],
  ['another default for another tag', { tags: 'zone: a' }, { tagDefaults: { zone: 'b' } }, []],
  ['another asset tag for a required tag', {}, { assetTags: { cost_center: 'c0' } }, []],
  ['the default environment in other words', {}, { tagDefaults: { environment: 'Production' } }, []],
  ['nothing is too much on this machine', { provider: 'local', tags: '"a&b": "ü?", "aws:x": 👪, Team: Y' }, {}, []],
  ['a variable of the container in the environment', { top: 'environment: "${STAGE}"' }, {}, []],
  ['the same environment in other words', { top: 'environment: PRODUCTION' }, {}, []],
  ['another environment', { top: 'environment: dev' }, {}, ['JOB709 /infrastructure/tags/environment']],
  [
    'finops in the words of the field',
    { top: 'environment: dev\nfinops: { environment: develop }' },
    {},
    ['JOB709 /infrastructure/tags/environment'],
  ],
  [
    'three environments',
    { top: 'environment: dev\nfinops: { environment: test }' },
    {},
    ['JOB710 /finops/environment', 'JOB709 /infrastructure/tags/environment'],
  ],
  ['a placeholder is judged later', { provider: 'gcp', top: 'finops: { project: "{{terraform_outputs.X}}" }' }, {}, []],
  [
    'a value that has to be filled in is not rewritten too',
    { provider: 'gcp', team: '<TEAM>' },
    {},
    ['JOB707 /infrastructure/tags/team'],
  ],
  [
    'what becomes one is not called rewritten too',
    { provider: 'gcp', tags: 'Zone: b, zone: b' },
    {},
    ['JOB705 /infrastructure/tags/zone'],
  ],
])('%s', (_, written, options, expected) => {
  expect(found(written, options).map(summary)).toEqual(expected);
});

test('a finding about a tag from another file says where it comes from', () => {
  const [fault] = found({}, { tagDefaults: { owner: 'R&D' } });
  expect(fault?.message).toBe(
    'the value of tag "owner" holds "&" at character 2, which AWS does not accept (a default of the organisation)',
  );
  expect(fault?.range?.start).toMatchObject({ line: 11, column: 3 });
});

test('tags that become one point at each other', () => {
  const [fault] = found({ provider: 'azure', tags: 'Team: x' });
  expect(fault?.range?.start.column).toBeGreaterThan(100);
  expect(fault?.related).toMatchObject([
    { message: 'the other tag, "team"', range: { start: { line: 11, column: 29 } } },
  ]);
});

test('a value without effect points at the one that wins', () => {
  const [fault] = found({ top: 'finops: { cost_center: c2 }' });
  expect(fault).toMatchObject({
    ruleId: 'JOB710',
    range: { start: { line: 5, column: 24 } },
    related: [{ message: 'the value that wins', range: { start: { line: 11 } } }],
  });
});

test('what the cloud of the job changes is not called unportable too', () => {
  const options = { rules: { JOB708: 'info' } } as const;
  const seen = found({ provider: 'gcp', team: 'Data', tags: 'ort: köln' }, options);
  expect(seen.map(summary)).toEqual(['JOB703 /infrastructure/tags/team', 'JOB708 /infrastructure/tags/ort']);
});

test('what may be a secret is not shown', () => {
  const options = { rules: { JOB708: 'info' } } as const;
  const seen = ['gcp', 'aws', 'azure'].flatMap((provider) =>
    found({ provider: provider as 'gcp', tags: 'api_key: "S3CR3T-&-TODO", token: "S3CR3T!"' }, options),
  );
  expect(seen.length).toBeGreaterThan(4);
  for (const { message, help = '', fix } of seen) {
    expect(message + help).not.toMatch(/s3cr3t/i);
    expect(fix).toBeUndefined();
  }
});

test.each([
  ['Data Eng', 'data-eng'],
  ["'Data Eng'", "'data-eng'"],
  ['"Data Eng"', '"data-eng"'],
  ['NULL!', '"null"'],
  ['2026 Q1', '"2026-q1"'],
  ['&team Data', undefined],
  ['!!str Data', undefined],
])('team: %s can be written as %s', (team, newText) => {
  const [warning] = found({ provider: 'gcp', team });
  expect(warning?.ruleId).toBe('JOB703');
  expect(warning?.fix?.edits[0]?.newText).toBe(newText);
});
