import { MODULE_FILES } from '../generated/init-files.ts';
import type { Answers, Runtime } from './answers.ts';
import { backendBlock } from './backend-block.ts';
import { awsMain, awsNetwork } from './root-module-aws.ts';
import { azureMain } from './root-module-azure.ts';
import { gcpMain } from './root-module-gcp.ts';

/** Where the module of this machine lies in the project: it comes along, so that no network is needed. */
const LOCAL_MODULE = 'terraform/modules/local_process';

const MAIN: Readonly<Record<Runtime, (answers: Answers, backend: string) => Readonly<Record<string, string>>>> = {
  local_process: (_answers, backend) => ({ 'main.tf': localMain(backend) }),
  aws_fargate: (answers, backend) => ({ 'main.tf': awsMain(answers, backend), 'network.tf': awsNetwork() }),
  azure_container_apps: (answers, backend) => ({ 'main.tf': azureMain(answers, backend) }),
  gcp_cloud_run: (answers, backend) => ({ 'main.tf': gcpMain(answers, backend) }),
};

/** The root module of a job by the names of its files, and what it uses of the project. */
export function rootModuleTexts(answers: Answers, folder: string): Readonly<Record<string, string>> {
  const files = {
    ...MAIN[answers.runtime](answers, backendBlock(answers)),
    'variables.tf': variables(answers.runtime),
    'outputs.tf': outputs(answers.runtime),
  };
  const own = Object.entries(files).map(([name, text]) => [`${folder}/terraform/${name}`, text]);
  const module = answers.runtime === 'local_process' ? Object.entries(MODULE_FILES) : [];
  return Object.fromEntries([...own, ...module.map(([name, text]) => [`${LOCAL_MODULE}/${name}`, text])]);
}

function localMain(backend: string): string {
  return `terraform {
  required_version = ">= 1.8.0"
${backend}}

module "job" {
  source = "../../../${LOCAL_MODULE}"

  job_metadata    = var.job_metadata
  region          = var.region
  command         = var.command
  timeout_seconds = var.timeout_seconds

  # The root of the project: relative paths of the job and of its command begin there.
  working_directory = abspath("\${path.root}/../../..")
}
`;
}

interface Variable {
  readonly type: string;
  readonly from: string;
}

const VARIABLES: Readonly<Record<string, Variable>> = {
  job_metadata: { type: 'map(string)', from: 'Tags of the job, from infrastructure.tags.' },
  region: { type: 'string', from: 'From infrastructure.region.' },
  command: { type: 'list(string)', from: 'From infrastructure.runtime.command.' },
  container_image: { type: 'string', from: 'From infrastructure.runtime.image.' },
  cpu: { type: 'string', from: 'From infrastructure.runtime.cpu.' },
  memory: { type: 'string', from: 'From infrastructure.runtime.memory.' },
  timeout_seconds: { type: 'number', from: 'From infrastructure.runtime.timeout_seconds.' },
};

function variables(runtime: Runtime): string {
  const own = runtime === 'local_process' ? ['command'] : ['container_image', 'cpu', 'memory'];
  const blocks = ['job_metadata', 'region', ...own, 'timeout_seconds'].map((name) => {
    const { type = 'any', from = '' } = VARIABLES[name] ?? {};
    return `variable "${name}" {\n  description = "${from}"\n  type        = ${type}\n}\n`;
  });
  const note =
    '# The names that `dativo metadata` writes for this job. Add one here when the job file gets another setting.\n';
  return [note, ...blocks].join('\n');
}

function outputs(runtime: Runtime): string {
  // On Google Cloud tags are called labels.
  const tags = runtime === 'gcp_cloud_run' ? 'all_labels' : 'all_tags';
  return `output "runtime_binding" {
  description = "All that a runner needs to start the job; the job file names it."
  value       = module.job.runtime_binding
}

output "all_tags" {
  description = "Tags of the job as they reach its resources."
  value       = module.job.${tags}
}
`;
}
