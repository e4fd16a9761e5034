import type { Answers, Host } from './answers.ts';
import { azurePipeline } from './pipeline-azure.ts';
import { githubPipeline } from './pipeline-github.ts';
import { gitlabPipeline } from './pipeline-gitlab.ts';

/** What a pipeline calls, and with what it is set up. */
export interface PipelineFacts {
  /** The job file, from the root of the project. */
  readonly job: string;
  /** The command line as npm names it, with its version. */
  readonly packages: string;
}

interface HostFile {
  readonly path: string;
  readonly text: (answers: Answers, facts: PipelineFacts) => string;
}

/** Each host with the file that it reads. */
export const PIPELINES: Readonly<Record<Exclude<Host, 'none'>, HostFile>> = {
  github: { path: '.github/workflows/dativo.yml', text: githubPipeline },
  gitlab: { path: '.gitlab-ci.yml', text: gitlabPipeline },
  azure: { path: 'azure-pipelines.yml', text: azurePipeline },
};

/** The pipeline's file by its name; nothing where none is wanted. */
export function pipelineTexts(answers: Answers, job: string, version: string): Readonly<Record<string, string>> {
  if (answers.pipeline === 'none') return {};
  const { path, text } = PIPELINES[answers.pipeline];
  return { [path]: text(answers, { job, packages: packagesOf(answers, version) }) };
}

/** The credentials of Azure come from a package of their own, see the README of the command line. */
function packagesOf({ runtime }: Answers, version: string): string {
  const identity = runtime === 'azure_container_apps' ? ' @azure/identity@4.14.1' : '';
  return `@dativo/cli@${version}${identity}`;
}
