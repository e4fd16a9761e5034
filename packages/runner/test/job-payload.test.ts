import { gzipSync } from 'node:zlib';
import { encodeJob, isSameJob } from '@dativo/runner/drivers';
import { parseResolvedJob, type ResolvedJob } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

const TEXT = `tenant_id: acme
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/parquet.yaml
asset_path: assets/orders.yaml
`;

function toJob(text: string): ResolvedJob {
  const parsed = parseResolvedJob(text);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '));
  return parsed.job;
}

test('the same text travels as the same bytes, whatever system packs it', () => {
  expect(encodeJob(TEXT)).toBe(encodeJob(TEXT));
  expect(Buffer.from(encodeJob(TEXT), 'base64')[9]).toBe(255);
});

describe('whether a container carries the job already', () => {
  const infrastructure = `infrastructure:
  provider: local
  runtime: { type: local_process, command: [worker] }
  region: local
  tags: { job_name: orders, team: data, pipeline_type: ingestion, environment: dev, cost_center: shop }
`;
  test.each([
    ['the same text', encodeJob(TEXT), true],
    ['written another way', encodeJob(TEXT.replace('tenant_id: acme', 'tenant_id: "acme"  # ours')), true],
    ['packed by another program', gzipSync(TEXT).toString('base64'), true],
    ['with its infrastructure', encodeJob(TEXT + infrastructure), true],
    ['another tenant', encodeJob(TEXT.replace('acme', 'other')), false],
    ['nothing', undefined, false],
    ['what is no job', encodeJob('hello'), false],
    ['what is not packed', 'hello', false],
  ])('%s: %#', (_what, packed, expected) => {
    expect(isSameJob(packed, toJob(TEXT))).toBe(expected);
  });
});
