import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractMetadata, stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJob, TAGS } from './jobs.ts';

const { TF_CLI_CONFIG_FILE: _, ...environment } = process.env;
const env = { ...environment, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
const isInstalled = spawnSync('terraform', ['version'], { env }).status === 0;
if (!isInstalled) process.stdout.write('SKIPPED: terraform is not installed\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dativo-metadata-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const terraform = (...args: string[]): string =>
  execFileSync('terraform', args, { cwd: folder, env, encoding: 'utf8' });

test.skipIf(!isInstalled)('terraform reads back the files as they were meant', async () => {
  const { job } = readJob(`  provider: aws
  region: eu-central-1
  runtime:
    type: aws_fargate
    image: acme/etl:1
    cpu: 1024
    memory: 2048
    command: [python, -m, "it's \${path.root} %{ if true }"]
    env: { GREETING: "Grüße \\U0001F600", N: 3 }
    timeout_seconds: 60
  schedule: { cron: "0 2 * * *" }
${TAGS}    owner: "R&D <team> \\"x\\" \${path.root}"
`);
  const extraction = extractMetadata(job);
  if (!extraction.ok) throw new Error('the job has its tags');
  const variables = toTerraformVariables(job);
  await writeFile(join(folder, 'metadata.json'), stringifyDeterministic(extraction.metadata));
  await writeFile(join(folder, 'job.auto.tfvars.json'), stringifyDeterministic(variables));
  await writeFile(
    join(folder, 'main.tf'),
    `variable "job_metadata" { type = map(string) }
variable "region" { type = string }
variable "container_image" { type = string }
variable "cpu" { type = number }
variable "memory" { type = string }
variable "command" { type = list(string) }
variable "environment_variables" { type = map(string) }
variable "timeout_seconds" { type = number }
variable "schedule" { type = object({ cron = string, timezone = optional(string, "UTC") }) }
output "metadata" { value = tomap(jsondecode(file("metadata.json"))) }
output "variables" { value = {
  job_metadata = var.job_metadata, region = var.region, container_image = var.container_image, cpu = var.cpu
  memory = var.memory, command = var.command, environment_variables = var.environment_variables
  timeout_seconds = var.timeout_seconds, schedule = var.schedule
} }
`,
  );
  terraform('init', '-input=false', '-no-color');
  const log = terraform('apply', '-input=false', '-no-color', '-auto-approve');
  expect(log).not.toContain('Warning');
  expect(log).not.toContain('undeclared');
  const outputs = JSON.parse(terraform('output', '-json'));
  expect(outputs.metadata.value).toEqual(extraction.metadata);
  expect(outputs.metadata.type).toEqual(['map', 'string']);
  expect(outputs.variables.value).toEqual({
    ...variables,
    cpu: 1024,
    schedule: { cron: '0 2 * * *', timezone: 'UTC' },
  });
});

test('the example job gives exactly the variables that its root module declares', async () => {
  const example = join(import.meta.dirname, '../../../examples/local_weather');
  const parsed = parseJob(await readFile(join(example, 'job.yaml'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  const declared = (await readFile(join(example, 'terraform/variables.tf'), 'utf8')).matchAll(/^variable "(\w+)"/gm);
  expect(Object.keys(toTerraformVariables(parsed.job)).sort()).toEqual([...declared].map(([, name]) => name).sort());
});
