import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Diagnostic } from '@dativo/schema';
import { type ContainerRoot, type FindJob, inRepository, type RunnerFile } from '@dativo/schema/runner-file';
import type { CommandContext } from '../command.ts';
import type { Settings } from '../config/settings.ts';
import { createJobLoader, type LoadedJob } from '../job-source.ts';
import { displayName } from '../validate/display-name.ts';

export interface ScheduledJobs {
  readonly find: FindJob;
  /** By the name of the file. */
  readonly loaded: ReadonlyMap<string, LoadedJob>;
  /** The errors of job files that cannot be scheduled for that. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

type Found = ReturnType<FindJob>;

/** Reads the job files that the schedules name, each once. A path of the container is looked for in the repository. */
export async function readScheduledJobs(
  { io }: CommandContext,
  settings: Settings,
  { schedules }: RunnerFile,
): Promise<ScheduledJobs> {
  const { roots } = settings;
  const loadJob = await createJobLoader(io, settings);
  const loaded = new Map<string, LoadedJob>();
  const places = roots.length > 0 ? roots : [{ container: '/app', repository: io.cwd }];
  const found = new Map<string, Found>();
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  for (const { config } of schedules) {
    if (found.has(config)) continue;
    const path = locate(config, places);
    if (typeof path !== 'string') {
      found.set(config, path);
      continue;
    }
    const file = displayName(io.cwd, path);
    if (!existsSync(path)) {
      const help =
        'Check the path, or say with --root [CONTAINER=]DIR which folder stands for the one in the container.';
      found.set(config, { fault: `there is no job file ${file}`, help });
      continue;
    }
    const load = await loadJob(file);
    if (load.ok) {
      const { job, text } = load.loaded;
      found.set(config, { file, job, text });
      loaded.set(file, load.loaded);
    } else {
      for (const [name, text] of load.sources) sources.set(name, text);
      diagnostics.push(...load.diagnostics.filter(({ severity }) => severity === 'error'));
      found.set(config, 'has findings');
    }
  }
  return { find: (config) => found.get(config) ?? 'has findings', loaded, diagnostics, sources };
}

/** The file of this machine, or why there is none. */
function locate(config: string, roots: readonly ContainerRoot[]): string | Extract<Found, { readonly fault: string }> {
  const portable = roots.map((root) => ({ ...root, repository: root.repository.replaceAll(sep, '/') }));
  const place = inRepository(config, portable);
  if (place.kind === 'inside') return resolve('/', place.path);
  const known = roots.map(({ container }) => container).join(', ');
  const fault =
    place.kind === 'escapes'
      ? `${config} leads out of ${place.root}`
      : `${config} is a path of the container outside of ${known}`;
  return { fault, help: 'Say with --root CONTAINER=DIR which folder stands for the one in the container.' };
}
