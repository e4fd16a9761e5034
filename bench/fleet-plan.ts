// How long Terraform takes to plan a fleet: 100 jobs on one platform, beside 1 job, for each cloud's fleet module, through the schema server.
// Usage: node bench/fleet-plan.ts [--jobs 100] [--rounds 3]. Needs terraform; no cloud and no registry. Each time is a median.
// GOGC is 400, as dativo sets it for terraform; `GOGC=100 node bench/fleet-plan.ts` shows terraform as it is started by hand.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../terraform/testing/workspace.ts';
import { medianOf } from './statistics.ts';

const LIMIT_SECONDS = 20;

const PLATFORM = {
  job_name: 'etl-platform',
  team: 'data-platform',
  pipeline_type: 'platform',
  environment: 'prod',
  cost_center: 'cc-1000',
};

interface Cloud {
  readonly module: string;
  readonly provider: string;
  readonly inputs: string;
  readonly image: string;
  /** The resource that starts a job by schedule, one for each. */
  readonly schedule: string;
}

const CLOUDS: readonly Cloud[] = [
  {
    module: 'aws_fargate',
    provider: 'provider "aws" {\n  region = "eu-west-1"\n}',
    inputs:
      'region = "eu-west-1"\n  vpc_id = "vpc-0a1b2c3d4e5f60718"\n  private_subnet_ids = ["subnet-0a1b2c3d4e5f60718"]',
    image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/etl:1.4.2',
    schedule: 'aws_scheduler_schedule',
  },
  {
    module: 'azure_container_apps',
    provider: 'provider "azurerm" {\n  features {}\n  subscription_id = "00000000-0000-0000-0000-000000000001"\n}',
    inputs: 'region = "westeurope"',
    image: 'acme.azurecr.io/etl:1.4.2',
    schedule: 'azurerm_container_app_job',
  },
  {
    module: 'gcp_cloud_run',
    provider: 'provider "google" {\n  project = "acme-data-platform"\n}',
    inputs: 'project_id = "acme-data-platform"\n  region = "europe-west1"\n  identity_mode = "per_team"',
    image: 'europe-west1-docker.pkg.dev/acme-data-platform/etl/dativo:1.4.2',
    schedule: 'google_cloud_scheduler_job',
  },
];

const { values } = parseArgs({ options: { jobs: { type: 'string' }, rounds: { type: 'string' } } });
const jobs = Number(values.jobs ?? 100);
const rounds = Number(values.rounds ?? 3);
if (isTerraformInstalled()) await measureAll();

async function measureAll(): Promise<void> {
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores, medians of ${rounds} rounds after one to warm up\n`,
  );
  console.log(row('module', 'resources', '1 job', `${jobs} jobs`, 'ratio', 'target'));
  const workspace = await openWorkspace();
  try {
    for (const cloud of CLOUDS) console.log(await measured(workspace, cloud));
  } finally {
    await workspace.close();
  }
}

async function measured(workspace: Workspace, cloud: Cloud): Promise<string> {
  const folder = join(workspace.folder, 'modules', cloud.module, 'modules/fleet');
  if (!existsSync(join(folder, 'main.tf'))) return row(cloud.module, 'no fleet module', '', '', '', '');
  const roots = { one: workspace.writeRoot(fleetOf(cloud, 1)), many: workspace.writeRoot(fleetOf(cloud, jobs)) };
  const resources = await countOf(workspace, cloud, roots.many);
  await workspace.init(roots.one);
  const times: { one: number; many: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const sample = { one: await timeOf(workspace, roots.one), many: await timeOf(workspace, roots.many) };
    // The first round warms the file cache.
    if (round > 0) times.push(sample);
  }
  const one = medianOf(times.map((time) => time.one));
  const many = medianOf(times.map((time) => time.many));
  const ratio = medianOf(times.map((time) => time.many / time.one));
  const isMet = many <= LIMIT_SECONDS ? 'met' : 'MISSED';
  return row(
    cloud.module,
    String(resources),
    `${one.toFixed(2)} s`,
    `${many.toFixed(2)} s`,
    ratio.toFixed(1),
    `${LIMIT_SECONDS} s ${isMet}`,
  );
}

/** Also makes sure that the plan holds what it should: a schedule for each job, one platform. */
async function countOf(workspace: Workspace, { module, schedule }: Cloud, root: string): Promise<number> {
  const plan = await workspace.planFolder(root);
  const schedules = plan.ofType(schedule).length;
  if (schedules !== jobs) throw new Error(`${module}: ${schedules} of ${schedule} planned, expected ${jobs}`);
  return plan.resources.length;
}

async function timeOf(workspace: Workspace, root: string): Promise<number> {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = await workspace.terraform(
    ['plan', '-input=false', '-lock=false', '-no-color'],
    root,
  );
  if (status !== 0) throw new Error(`${root}: ${stdout}${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function fleetOf({ module, provider, inputs, image }: Cloud, count: number): string {
  const fleet = Object.fromEntries(Array.from({ length: count }, (_, index) => [`job_${index}`, jobOf(index, image)]));
  return `${provider}
module "fleet" {
  source = "./modules/${module}/modules/fleet"
  ${inputs}
  platform_metadata = ${JSON.stringify(PLATFORM)}
  jobs = jsondecode(${JSON.stringify(JSON.stringify(fleet))})
}
`;
}

function jobOf(index: number, image: string): object {
  const tags = { ...PLATFORM, job_name: `orders-${index}`, team: `team-${index % 5}`, pipeline_type: 'ingestion' };
  return { job_metadata: tags, container_image: image, schedule: { cron: `${index % 60} 2 * * *`, timezone: 'UTC' } };
}

function row(...cells: readonly string[]): string {
  const [first = '', ...rest] = cells;
  return first.padEnd(22) + rest.map((cell) => cell.padStart(16)).join('');
}
