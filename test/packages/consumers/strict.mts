import { readFileSync } from 'node:fs';
import { extractMetadata } from '@dativo/metadata';
import { resolveText } from '@dativo/resolver';
import { type RunRequest, type RunResult, run } from '@dativo/runner';
import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { createLocalProcessDriver } from '@dativo/runner-local-process';
import { type Diagnostic, type Job, parseJob, parseOutputs, parseResolvedJob } from '@dativo/schema';
import { createTerraform } from '@dativo/terraform';

const text: string = readFileSync('orders.yaml', 'utf8');
const parsed = parseJob(text, { file: 'orders.yaml' });
export const places: readonly string[] = parsed.diagnostics.map(
  ({ ruleId, range }: Diagnostic) => `${ruleId} ${range?.start.line}`,
);
export const tagsOf = (job: Job) => extractMetadata(job);
export const drivers = [createLocalProcessDriver(), createAzureContainerAppsDriver()] as const;
export const outputs = parseOutputs('{}');
if (outputs.ok) resolveText(text, outputs.outputs, { file: 'orders.yaml' });

const resolved = parseResolvedJob(text);
export const start = (request: Omit<RunRequest, 'job'>): Promise<RunResult> | undefined =>
  resolved.ok ? run({ ...request, job: resolved.job }, drivers[0], {}) : undefined;
// @ts-expect-error: a job with placeholders cannot be run.
export const unresolved = (request: RunRequest, job: Job): RunRequest => ({ ...request, job });
export const apply = async () => (await createTerraform({ workingDirectory: '.', environment: process.env })).init();
