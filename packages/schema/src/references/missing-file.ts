import { nearest } from '../nearest.ts';
import { leafName } from '../rules/pointer.ts';
import { fileNameOf, folderOf } from './container-path.ts';
import type { ReferenceFinding } from './reference-finding.ts';
import type { ReferenceReader } from './reference-reader.ts';
import type { Reference } from './references-of-job.ts';

/** JOB801: a file that the job names is not in the repository; the file next to it with the nearest name is offered. */
export async function missingFile(
  reference: Reference,
  reader: ReferenceReader,
  nameOf: (path: string) => string,
): Promise<ReferenceFinding> {
  const { pointer, places } = reference;
  const [first = ''] = places;
  const siblings = await namesIn(reader, folderOf(first));
  const name = nearest(fileNameOf(first), [...siblings].sort());
  const shown = places.map((place) => `\`${nameOf(place)}\``);
  const missing = shown.length === 1 ? `there is no ${shown[0]}` : `there is neither ${shown.join(' nor ')}`;
  return {
    ruleId: 'JOB801',
    pointer,
    mark: 'value',
    message: `\`${leafName(pointer)}\` names a file that does not exist: ${missing}`,
    help: name === undefined ? helpFor(reference) : `Did you mean \`${sibling(reference, name)}\`?`,
  };
}

/** A folder that cannot be looked at has nothing to offer. */
async function namesIn(reader: ReferenceReader, folder: string): Promise<readonly string[]> {
  try {
    return (await reader.list?.(folder)) ?? [];
  } catch {
    return [];
  }
}

/** JOB801: `..` leads out of what the repository stands for, so no container can have the file. */
export function escapedPath({ pointer, written, escaped = '' }: Reference): ReferenceFinding {
  return {
    ruleId: 'JOB801',
    pointer,
    mark: 'value',
    message: `\`${leafName(pointer)}\` leads out of \`${escaped}\`, the folder of the container that holds the files of the repository: \`${written}\``,
    help: `Move the file into the repository, and write its path without the \`..\` that goes above \`${escaped}\`.`,
  };
}

function helpFor({ written, places }: Reference): string {
  if (written.includes('\\')) return 'Write / between the folders, not \\.';
  if (places.length > 1)
    return 'Add the file or correct the path. It may start at the folder of the job file or at the root of the repository.';
  const start = written.startsWith('/') ? 'In the container,' : 'In the container it starts at /app, and';
  return `Add the file or correct the path. ${start} /app is the root of the repository unless the settings say otherwise.`;
}

function sibling({ written, kind }: Reference, name: string): string {
  const path = written.slice(0, written.lastIndexOf('/') + 1) + name;
  return kind === 'plugin' ? `${path}:…` : path;
}
