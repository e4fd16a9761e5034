import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { type LoadedJob, stemOf } from './job-source.ts';

/** Where the working files of one job are. Plans and outputs may hold secrets, so the folder is private. */
export interface Workspace {
  readonly directory: string;
  readonly metadata: string;
  readonly variables: string;
  readonly plan: string;
  readonly planSummary: string;
  readonly outputs: string;
  readonly resolvedJob: string;
  readonly runs: string;
}

/** The paths only; nothing is made. */
export function locateWorkspace(io: Io, args: Arguments, loaded: LoadedJob): Workspace {
  const chosen = args.text('work-dir');
  const directory = chosen === undefined ? join(loaded.folder, '.dativo', jobNameOf(loaded)) : resolve(io.cwd, chosen);
  return {
    directory,
    metadata: join(directory, 'metadata.json'),
    variables: join(directory, 'terraform.tfvars.json'),
    plan: join(directory, 'plan.tfplan'),
    planSummary: join(directory, 'plan.json'),
    outputs: join(directory, 'outputs.json'),
    resolvedJob: join(directory, 'resolved.yaml'),
    runs: join(directory, 'runs'),
  };
}

/** Makes the folder, private, and keeps git away from it. */
export async function openWorkspace(workspace: Workspace): Promise<void> {
  await mkdir(workspace.directory, { recursive: true, mode: 0o700 });
  const parent = dirname(workspace.directory);
  const isOurs = parent.endsWith('.dativo');
  const top = isOurs ? parent : workspace.directory;
  // One that was there before, from an archive or a wide umask, may be open to others; a folder that was chosen is the user's own matter.
  if (isOurs) await chmod(workspace.directory, 0o700);
  const ignore = join(top, '.gitignore');
  if (!existsSync(ignore)) await writeFile(ignore, '*\n');
}

/** The job's own name, fit for a folder; without the tag, the name of its file. */
export function jobNameOf({ job, file }: LoadedJob): string {
  const name = job.infrastructure?.tags.job_name ?? stemOf(file);
  return name.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+/, '_');
}
