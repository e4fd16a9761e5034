import { extractMetadata, stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { expect, test } from 'vitest';
import { onFargate, type ReadJob, readJob, TAGS } from './jobs.ts';

const JOB_METADATA = {
  cost_center: 'data-platform',
  environment: 'dev',
  job_name: 'local-weather',
  pipeline_type: 'ingestion',
  team: 'data-engineering',
};

/** The variables beside `job_metadata` and `region`, and what was warned of. */
function inputsOf({ job, document }: ReadJob): { inputs: unknown; warned: string[] } {
  const { job_metadata, region, ...inputs } = toTerraformVariables(job);
  expect(job_metadata).toEqual(JOB_METADATA);
  const warned = extractMetadata(job, { document }).diagnostics.map(({ pointer }) => pointer);
  return { inputs, warned };
}

test('every setting becomes the input of that name', async () => {
  const { job } = readJob(`  provider: aws
  region: eu-central-1
  runtime:
    type: aws_fargate
    image: ghcr.io/acme/dativo-ingest:1.4.2
    cpu: 1024
    memory: "2048"
    command: [python, -m, dativo_ingest.cli]
    args: [--verbose, ""]
    env: { STATE_DIR: /state, RETRIES: 3, DEBUG: false }
    timeout_seconds: 3600
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  schedule: { cron: "0 2 * * *", timezone: Europe/Berlin }
${TAGS}`);
  await expect(stringifyDeterministic(toTerraformVariables(job))).toMatchFileSnapshot(
    'fixtures/all-inputs.tfvars.json',
  );
});

test('a job with the least gives its tags and its region', () => {
  const { job } = onFargate('');
  expect(toTerraformVariables(job)).toEqual({ job_metadata: JOB_METADATA, region: 'eu-central-1' });
});

test.each([
  ['a number and the same number in quotes', ', cpu: 1024', ', cpu: "1024"'],
  ['a fraction in two spellings', ', cpu: 0.5', ', cpu: "0.50"'],
  ['a whole number with a point', ', cpu: 1', ', cpu: "1.0"'],
  ['memory with and without quotes', ', memory: 2048', ', memory: "2048"'],
  ['null and absent', ', image: null, cpu: null, memory: null', ''],
])('%s give the same bytes', (_, left, right) => {
  const [a, b] = [left, right].map((runtime) => stringifyDeterministic(toTerraformVariables(onFargate(runtime).job)));
  expect(a).toBe(b);
});

test.each([
  [', cpu: "2Gi"', { cpu: '2Gi' }],
  [', memory: 2Gi', { memory: '2Gi' }],
  [', cpu: 1e3', { cpu: '1000' }],
  [', env: {}', { environment_variables: {} }],
  [', args: []', { args: [] }],
  [', env: { B: "{{!terraform_outputs.b}}" }', { environment_variables: { B: '{{terraform_outputs.b}}' } }],
  [', image: "{{ other.tool }}"', { container_image: '{{ other.tool }}' }],
])('%s is an input', (runtime, inputs) => {
  expect(inputsOf(onFargate(runtime))).toEqual({ inputs, warned: [] });
});

test.each([
  [', image: "{{terraform_outputs.image}}"', {}, ['/infrastructure/runtime/image']],
  [', image: "acme/etl:{{terraform_outputs.tag}}"', {}, ['/infrastructure/runtime/image']],
  [', cpu: "{{terraform_outputs.cpu}}"', {}, ['/infrastructure/runtime/cpu']],
  [', timeout_seconds: "{{terraform_outputs.t}}"', {}, ['/infrastructure/runtime/timeout_seconds']],
  [', command: "{{terraform_outputs.c}}"', {}, ['/infrastructure/runtime/command']],
  [', args: [a, "{{terraform_outputs.c}}", b]', {}, ['/infrastructure/runtime/args/1']],
  [', env: "{{terraform_outputs.e}}"', {}, ['/infrastructure/runtime/env']],
  [
    ', env: { B: b, A: "{{terraform_outputs.e}}" }',
    { environment_variables: { B: 'b' } },
    ['/infrastructure/runtime/env/A'],
  ],
  [
    ', env: { A: 12345678901234567890, B: 9007199254740991 }',
    { environment_variables: { B: '9007199254740991' } },
    ['/infrastructure/runtime/env/A'],
  ],
])('%s is left out, with a warning', (runtime, inputs, warned) => {
  expect(inputsOf(onFargate(runtime))).toEqual({ inputs, warned });
});

test('a region or a schedule that Terraform would have to give itself is left out', () => {
  const job = readJob(`  provider: gcp
  region: "{{terraform_outputs.region}}"
  runtime: { type: gcp_cloud_run }
  schedule: { cron: "0 2 * * *", timezone: "{{terraform_outputs.zone}}" }
${TAGS}`);
  expect(toTerraformVariables(job.job)).toEqual({ job_metadata: JOB_METADATA });
  expect(inputsOf(job).warned).toEqual(['/infrastructure/region', '/infrastructure/schedule/timezone']);
});

test('a warning says which input, why, and what to do', () => {
  const { job } = onFargate(', args: ["{{terraform_outputs.c}}"]');
  expect(extractMetadata(job).diagnostics[0]).toMatchObject({
    message:
      '`infrastructure.runtime.args.0` holds a placeholder, so Terraform does not get `infrastructure.runtime.args` from the job',
    help: 'A Terraform output cannot be an input as well. Set `infrastructure.runtime.args` in the root module, or write a fixed value here.',
  });
});
