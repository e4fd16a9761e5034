import { extractMetadata, stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';
import { expect, test } from 'vitest';
import { type ReadJob, TAGS, unchecked } from './jobs.ts';

function jobWith(blocks: string): ReadJob {
  const text = `tenant_id: demo
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/parquet.yaml
asset_path: assets/weather.yaml
${blocks}infrastructure:
  provider: local
  region: local
  runtime: { type: local_process }
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
${TAGS}`;
  const parsed = parseJob(text, { file: 'job.yaml' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed;
}

const BLOCKS = `finops:
  project: customer-360
  business_tags: [sales, crm]
governance_overrides: { owner: ana, retention_days: 90 }
`;

/** What version 0 of this package wrote for a job without the blocks. */
const FLAT = `{
  "cost_center": "data-platform",
  "environment": "dev",
  "job_name": "local-weather",
  "pipeline_type": "ingestion",
  "team": "data-engineering"
}
`;

test('a job without finops and governance has the same bytes as ever', () => {
  const { job } = jobWith('');
  const extracted = extractMetadata(job);
  expect(extracted.ok && stringifyDeterministic(extracted.metadata)).toBe(FLAT);
});

test('what finops and governance say are tags of the job, how long data is kept is none', () => {
  const { job } = jobWith(BLOCKS);
  expect(extractMetadata(job)).toMatchObject({
    ok: true,
    metadata: { project: 'customer-360', business_tags: 'crm__sales', owner: 'ana' },
  });
  expect(Object.keys(Object(toTerraformVariables(job)['job_metadata'])).sort()).toEqual([
    'business_tags',
    'cost_center',
    'environment',
    'job_name',
    'owner',
    'pipeline_type',
    'project',
    'team',
  ]);
});

test('every tag tells its layer and its place', () => {
  const { job, document } = jobWith(BLOCKS);
  const extracted = extractMetadata(job, {
    document,
    tagDefaults: { department: 'it', owner: 'nobody' },
    tagDefaultsFile: 'dativo.config.yaml',
    assetTags: { domain: 'weather' },
  });
  if (!extracted.ok) throw new Error(JSON.stringify(extracted.diagnostics));
  expect(extracted.metadata).toMatchObject({ department: 'it', domain: 'weather', owner: 'ana' });
  expect(Object.keys(extracted.origins)).toEqual(Object.keys(extracted.metadata));
  expect(extracted.origins).toMatchObject({
    owner: {
      layer: 'governance',
      pointer: '/governance_overrides/owner',
      file: 'job.yaml',
      range: { start: { line: 8, column: 32 }, end: { column: 35 } },
    },
    team: { layer: 'tags', file: 'job.yaml', range: { start: { line: 16, column: 11 } } },
  });
  expect(extracted.origins['department']).toEqual({ layer: 'organisation', file: 'dativo.config.yaml' });
  expect(extracted.origins['domain']).toEqual({ layer: 'asset' });
});

test('without a document an origin has no range', () => {
  const extracted = extractMetadata(jobWith('').job, { file: 'job.yaml' });
  expect(extracted.ok && extracted.origins['team']).toEqual({
    layer: 'tags',
    pointer: '/infrastructure/tags/team',
    file: 'job.yaml',
  });
});

test('a value that is not known before Terraform runs gives no tag, and a warning', () => {
  const { job, document } = jobWith('finops: { project: "{{terraform_outputs.project}}", cost_center: "${COST}" }\n');
  const extracted = extractMetadata(job, { document });
  expect(extracted.ok && extracted.metadata).not.toHaveProperty('project');
  expect(extracted.diagnostics).toMatchObject([
    {
      ruleId: 'JOB306',
      severity: 'warning',
      pointer: '/finops/project',
      range: { start: { line: 5, column: 20 } },
      message: '`finops.project` is not known before Terraform runs, so resources do not get the tag `project`',
    },
  ]);
});

test('layers do not stand in for the required tags of the job', () => {
  const job = unchecked({ finops: { cost_center: 'c' }, infrastructure: { tags: { team: 'data' } } });
  const extracted = extractMetadata(job, { tagDefaults: { environment: 'dev' } });
  expect(extracted.ok).toBe(false);
  expect(extracted.diagnostics.map(({ pointer }) => pointer)).toContain('/infrastructure/tags/cost_center');
});
