import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { type Job, parseJob } from '@dativo/schema';
import type { Workspace } from './workspace.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');

export interface ExampleRoot {
  /** The example's root module, from the workspace. */
  readonly folder: string;
  readonly job: Job;
}

/** Copies an example with a job file into the workspace, with the variables that its job file gives. */
export function copyExample(workspace: Workspace, name: string): ExampleRoot {
  const example = join(workspace.folder, 'examples', name);
  const leftover = /\.terraform|\.tfstate|\.dativo/;
  cpSync(join(EXAMPLES, name), example, { recursive: true, filter: (path) => !leftover.test(path) });
  // Where the sources of its modules lead to: ../../../terraform/modules.
  const modules = join(workspace.folder, 'terraform/modules');
  if (!existsSync(modules)) cpSync(join(workspace.folder, 'modules'), modules, { recursive: true });
  const parsed = parseJob(readFileSync(join(example, 'job.yaml'), 'utf8'), { file: 'job.yaml' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  const variables = stringifyDeterministic(toTerraformVariables(parsed.job));
  writeFileSync(join(example, 'terraform/job.auto.tfvars.json'), variables);
  return { folder: `examples/${name}/terraform`, job: parsed.job };
}
