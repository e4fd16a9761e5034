import { nearest } from '@dativo/schema';
import { type AnswerName, HOSTS, RUNTIMES, type Runtime, type SomeAnswers } from './answers.ts';
import { readStateAddress, stateForms } from './state-address.ts';

/** One thing that `dativo init` wants to know. */
export interface Question {
  readonly name: AnswerName;
  readonly text: string;
  /** The only answers there are. */
  readonly choices?: readonly string[];
  /** False where the answers so far leave nothing to ask; the answer is then the default. */
  readonly isAsked?: (answers: SomeAnswers) => boolean;
  /** What counts where nobody says anything; `undefined` where somebody must. */
  readonly standard: (answers: SomeAnswers) => string | undefined;
  /** Where the answer stands in the job file, whose rules then judge it. */
  readonly pointer?: string;
  /** What is wrong with an answer beyond those rules. */
  readonly fault?: (answer: string, answers: SomeAnswers) => string | undefined;
}

const REGIONS: Readonly<Record<Runtime, string>> = {
  local_process: 'local',
  aws_fargate: 'us-east-1',
  azure_container_apps: 'eastus',
  gcp_cloud_run: 'us-central1',
};

/** In the order in which they are asked; an answer may depend on those before it. */
export const QUESTIONS: readonly Question[] = [
  { name: 'runtime', text: 'Where does the job run?', choices: RUNTIMES, standard: () => 'local_process' },
  {
    name: 'name',
    text: 'Name of the job',
    standard: () => 'orders',
    pointer: '/infrastructure/tags/job_name',
    fault: (name) =>
      /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(name)
        ? undefined
        : 'use up to 40 small letters a to z, digits and -, not at the ends: folders and resources are named after it',
  },
  { name: 'tenant', text: 'Tenant whose data it is', standard: () => 'demo', pointer: '/tenant_id' },
  { name: 'team', text: 'Team that owns it', standard: () => 'data-engineering', pointer: '/infrastructure/tags/team' },
  {
    name: 'pipeline-type',
    text: 'Kind of work',
    standard: () => 'ingestion',
    pointer: '/infrastructure/tags/pipeline_type',
  },
  { name: 'environment', text: 'Environment', standard: () => 'dev', pointer: '/infrastructure/tags/environment' },
  {
    name: 'cost-center',
    text: 'Cost center that pays for it',
    standard: () => 'data-platform',
    pointer: '/infrastructure/tags/cost_center',
  },
  {
    name: 'region',
    text: 'Region',
    isAsked: isCloud,
    standard: ({ runtime }) => REGIONS[runtimeOf(runtime)],
    pointer: '/infrastructure/region',
    fault: (region) =>
      /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(region) ? undefined : 'use letters, digits, _ and -, a letter or digit first',
  },
  {
    name: 'image',
    text: 'Container image of the program, for example ghcr.io/acme/ingest:1.4.2',
    isAsked: isCloud,
    standard: (answers) => (isCloud(answers) ? undefined : ''),
    pointer: '/infrastructure/runtime/image',
    fault: onlyFor(isCloud, 'a process of this machine has no image'),
  },
  {
    name: 'project',
    text: 'Project of Google Cloud',
    isAsked: isGoogle,
    standard: (answers) => (isGoogle(answers) ? undefined : ''),
    // Source: https://cloud.google.com/resource-manager/docs/creating-managing-projects#before_you_begin
    fault: onlyFor(isGoogle, 'only gcp_cloud_run has a project', (project) =>
      /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project)
        ? undefined
        : 'use the id of a project: 6 to 30 small letters, digits and -, a letter first',
    ),
  },
  {
    name: 'subscription',
    text: 'Subscription of Azure (id)',
    isAsked: isAzure,
    standard: (answers) => (isAzure(answers) ? undefined : ''),
    fault: onlyFor(isAzure, 'only azure_container_apps has a subscription', (id) =>
      /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
        ? undefined
        : 'use its id, such as 11111111-2222-3333-4444-555555555555',
    ),
  },
  { name: 'pipeline', text: 'Pipeline of which host?', choices: HOSTS, standard: () => 'none' },
  {
    name: 'state',
    text: 'Where is the Terraform state kept?',
    isAsked: isCloud,
    standard: (answers) => (needsSharedState(answers) ? undefined : 'local'),
    fault: stateFault,
  },
];

function runtimeOf(text: string | undefined): Runtime {
  return RUNTIMES.find((runtime) => runtime === text) ?? 'local_process';
}

function isCloud({ runtime }: SomeAnswers): boolean {
  return runtimeOf(runtime) !== 'local_process';
}

function isGoogle({ runtime }: SomeAnswers): boolean {
  return runtime === 'gcp_cloud_run';
}

function isAzure({ runtime }: SomeAnswers): boolean {
  return runtime === 'azure_container_apps';
}

/** A pipeline begins in an empty folder each time: without its state Terraform would make everything again. */
function needsSharedState(answers: SomeAnswers): boolean {
  return isCloud(answers) && answers.pipeline !== 'none';
}

function onlyFor(
  applies: (answers: SomeAnswers) => boolean,
  otherwise: string,
  fault: (answer: string) => string | undefined = () => undefined,
): NonNullable<Question['fault']> {
  return (answer, answers) => {
    if (!applies(answers)) return answer === '' ? undefined : `${otherwise}; leave it out`;
    return fault(answer);
  };
}

function stateFault(answer: string, answers: SomeAnswers): string | undefined {
  const runtime = runtimeOf(answers.runtime);
  const address = readStateAddress(answer, runtime);
  if (address === undefined) return `with ${runtime} it is ${stateForms(runtime)}`;
  if (address.kind !== 'local' || !needsSharedState(answers)) return undefined;
  return `a pipeline cannot see a file of this machine; it is ${stateForms(runtime).replace(/^local or /, '')}, or leave the pipeline out`;
}

/** What is wrong with an answer that only some words are allowed for. */
export function choiceFault(answer: string, choices: readonly string[]): string | undefined {
  if (choices.includes(answer)) return undefined;
  const near = nearest(answer, choices);
  return `use one of ${choices.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`;
}
