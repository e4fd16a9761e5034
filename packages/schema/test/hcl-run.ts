import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Case } from './hcl-cases.ts';
import { changeLine, faultLine, type Verdict, verdictOf } from './hcl-verdict.ts';

const MODULE = resolve(import.meta.dirname, '../../../terraform/modules/job_metadata');
/** Terraform's time for a run grows faster than the number of modules in it; this many are handled best. */
const CASES_PER_RUN = 100;
const RUNTIMES = { aws: 'aws_fargate', azure: 'azure_container_apps', gcp: 'gcp_cloud_run' } as const;

interface ModuleOutputs {
  readonly tags: Readonly<Record<string, string>>;
  readonly tag_report: readonly Parameters<typeof changeLine>[0][];
  readonly faults: readonly Parameters<typeof faultLine>[0][];
  readonly names: Readonly<Record<string, { readonly name: string; readonly is_shortened: boolean }>>;
}

/** What the module says of each case, found out with few and large plans. */
export async function inTerraform(cases: readonly Case[]): Promise<Verdict[]> {
  const chunks = Array.from({ length: Math.ceil(cases.length / CASES_PER_RUN) }, (_, index) =>
    cases.slice(index * CASES_PER_RUN, (index + 1) * CASES_PER_RUN),
  );
  const verdicts: Verdict[][] = [];
  const waiting = chunks.entries();
  const work = async (): Promise<void> => {
    for (const [index, chunk] of waiting) verdicts[index] = await planned(chunk);
  };
  await Promise.all([work(), work()]);
  return verdicts.flat();
}

const ROOT_MODULE = `
module "case" {
  source   = ${JSON.stringify(MODULE)}
  for_each = jsondecode(file("cases.json"))

  runtime      = each.value.runtime
  default_tags = each.value.defaults
  job_metadata = each.value.metadata
  on_fault     = "report"
}

output "results" {
  value = module.case
}
`;

async function planned(cases: readonly Case[]): Promise<Verdict[]> {
  const cwd = await mkdtemp(join(tmpdir(), 'dativo-parity-'));
  // Short runs with a lot of garbage: collecting it seldom saves a third of the time.
  const env = { ...process.env, TF_CLI_CONFIG_FILE: devNull, CHECKPOINT_DISABLE: '1', GOGC: '400' };
  const terraform = (...args: string[]) => promisify(execFile)('terraform', args, { cwd, env, maxBuffer: 2 ** 28 });
  try {
    const named = cases.map(({ cloud, ...tags }, index) => [`case-${index}`, { runtime: RUNTIMES[cloud], ...tags }]);
    await writeFile(join(cwd, 'cases.json'), JSON.stringify(Object.fromEntries(named)));
    await writeFile(join(cwd, 'main.tf'), ROOT_MODULE);
    await terraform('init', '-input=false', '-no-color');
    await terraform('plan', '-input=false', '-no-color', '-out=plan');
    const { stdout } = await terraform('show', '-json', 'plan');
    const results: Record<string, ModuleOutputs> = JSON.parse(stdout).planned_values.outputs.results.value;
    return cases.map((_, index) =>
      fromOutputs(results[`case-${index}`] ?? { tags: {}, tag_report: [], faults: [], names: {} }),
    );
  } finally {
    await rm(cwd, { recursive: true });
  }
}

function fromOutputs({ tags, tag_report, faults, names }: ModuleOutputs): Verdict {
  return verdictOf(
    faults.map(faultLine),
    tag_report.map(changeLine),
    tags,
    Object.entries(names).map(([kind, { name, is_shortened }]) => [kind, `${name} ${is_shortened}`]),
  );
}
