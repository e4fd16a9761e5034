import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTerraform, TerraformFailed } from '../testing/run-terraform.ts';

const MODULES = resolve(import.meta.dirname, '../modules');
/** Terraform's time for a run grows faster than the number of modules in it. */
const CASES_PER_RUN = 60;

export type Runtime = 'aws_fargate' | 'azure_container_apps' | 'gcp_cloud_run';
export const RUNTIMES: readonly Runtime[] = ['aws_fargate', 'azure_container_apps', 'gcp_cloud_run'];

export interface Container {
  readonly runtime: Runtime;
  readonly kind?: 'job' | 'service';
  readonly execution_environment?: 'gen1' | 'gen2';
  readonly workload_profile?: string;
  readonly is_consumption_only?: boolean;
  readonly container_image?: string;
  readonly require_digest?: boolean;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly container_mode?: string;
  readonly run_arguments?: readonly string[];
  readonly use_entry_point?: boolean;
  readonly job_config?: string;
  readonly environment_variables?: unknown;
  readonly secret_names?: readonly string[];
  readonly state_directory?: string;
  readonly cpu?: string;
  readonly memory?: string;
  readonly timeout_seconds?: number;
  readonly log_retention_days?: number;
  readonly schedule?: { readonly cron: string; readonly timezone?: string };
  readonly allow_utc_shift?: boolean;
}

export interface Verdict {
  readonly entry_point: readonly string[];
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly size: {
    readonly cpu: number | string;
    readonly memory: number | string;
    readonly vcpu: number;
    readonly memory_gib: number;
  };
  readonly log_retention_days: number;
  readonly schedule: { readonly expression: string; readonly timezone: string } | null;
  readonly adjustments: readonly string[];
  readonly faults: readonly { readonly rule: string | null; readonly message: string }[];
}

const INPUTS = [
  'kind',
  'execution_environment',
  'workload_profile',
  'is_consumption_only',
  'container_image',
  'require_digest',
  'command',
  'args',
  'container_mode',
  'run_arguments',
  'use_entry_point',
  'job_config',
  'environment_variables',
  'secret_names',
  'state_directory',
  'cpu',
  'memory',
  'timeout_seconds',
  'log_retention_days',
  'schedule',
  'allow_utc_shift',
] as const satisfies readonly (keyof Container)[];
const DEFAULTS: Readonly<Partial<Record<keyof Container, string>>> = { container_image: '"acme/ingest:1.4.2"' };

const ROOT_MODULE = `
module "case" {
  source   = "./modules/job_container"
  for_each = jsondecode(file("cases.json"))
  runtime  = each.value.runtime
  on_fault = "report"
${INPUTS.map((name) => `  ${name} = lookup(each.value, "${name}", ${DEFAULTS[name] ?? 'null'})`).join('\n')}
}

output "verdicts" {
  value = module.case
}
`;

/** What the module says of each container, found out with few and large plans. */
export async function verdictsOf(containers: readonly Container[]): Promise<Verdict[]> {
  const chunks = Array.from({ length: Math.ceil(containers.length / CASES_PER_RUN) }, (_, index) =>
    containers.slice(index * CASES_PER_RUN, (index + 1) * CASES_PER_RUN),
  );
  const verdicts: Verdict[][] = [];
  const waiting = chunks.entries();
  const work = async (): Promise<void> => {
    for (const [index, chunk] of waiting) verdicts[index] = await planned(chunk);
  };
  await Promise.all([work(), work()]);
  return verdicts.flat();
}

/** The same for one container. */
export async function verdictOf(container: Container): Promise<Verdict> {
  const [verdict] = await verdictsOf([container]);
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

async function planned(containers: readonly Container[]): Promise<Verdict[]> {
  const folder = await mkdtemp(join(tmpdir(), 'job-container-'));
  try {
    const cases = Object.fromEntries(containers.map((container, index) => [`case-${index}`, container]));
    await writeFile(join(folder, 'cases.json'), JSON.stringify(cases));
    await writeFile(join(folder, 'main.tf'), ROOT_MODULE);
    await symlink(MODULES, join(folder, 'modules'));
    await terraform(folder, 'init', '-input=false');
    await terraform(folder, 'plan', '-input=false', '-out=plan');
    const shown = JSON.parse(await terraform(folder, 'show', '-json', 'plan')) as {
      readonly planned_values: { readonly outputs: { readonly verdicts: { readonly value: Record<string, Verdict> } } };
    };
    const { value } = shown.planned_values.outputs.verdicts;
    return containers.map((_, index) => {
      const verdict = value[`case-${index}`];
      if (verdict === undefined) throw new Error(`case ${index} has no verdict`);
      return verdict;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Short runs with a lot of garbage: collecting it seldom saves a third of the time. */
async function terraform(folder: string, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runTerraform(args, folder, { GOGC: '400' });
  if (status === 0) return stdout;
  throw new TerraformFailed(args[0] ?? '', [{ severity: 'error', summary: 'Terraform failed', detail: stderr }]);
}

/** The ids of the rules that a verdict names; `own` for faults that only the module knows. */
export function rulesOf({ faults }: Verdict): string[] {
  return faults.map(({ rule }) => rule ?? 'own').sort();
}
