import { extractMetadata } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';
import { expect, test } from 'vitest';
import { originTable, withOrigins } from '../src/render/tag-origins.ts';

const JOB = `tenant_id: acme
source_connector_path: a.yaml
target_connector_path: b.yaml
asset_path: c.yaml
finops: { project: "customer 360" }
governance_overrides:
  owner: ana
infrastructure:
  provider: local
  region: local
  runtime: { type: local_process }
  tags: { job_name: orders, team: data, pipeline_type: batch, environment: dev, cost_center: c1, "a b": "two\\nlines" }
`;

function origins() {
  const parsed = parseJob(JOB, { file: 'job.yaml', rules: { JOB707: 'off' } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  const sources = {
    tagDefaults: { stack: 'x' },
    tagDefaultsFile: 'dativo.config.yaml',
    assetTags: { domain: 'sales' },
  };
  const extracted = extractMetadata(parsed.job, { document: parsed.document, ...sources });
  if (!extracted.ok) throw new Error(JSON.stringify(extracted.diagnostics));
  return withOrigins(extracted.metadata, extracted.origins);
}

test('a table of tags and where each comes from', () => {
  expect(originTable(origins())).toBe(`TAG            VALUE           LAYER         WRITTEN IN
"a b"          "two\\nlines"    tags          job.yaml:12
cost_center    "c1"            tags          job.yaml:12
domain         "sales"         asset
environment    "dev"           tags          job.yaml:12
job_name       "orders"        tags          job.yaml:12
owner          "ana"           governance    job.yaml:7
pipeline_type  "batch"         tags          job.yaml:12
project        "customer 360"  finops        job.yaml:5
stack          "x"             organisation  dativo.config.yaml
team           "data"          tags          job.yaml:12
`);
});

test('the same as data', () => {
  expect(origins()).toMatchObject({
    owner: { value: 'ana', layer: 'governance', file: 'job.yaml', pointer: '/governance_overrides/owner', line: 7 },
    stack: { value: 'x', layer: 'organisation', file: 'dativo.config.yaml' },
  });
});
