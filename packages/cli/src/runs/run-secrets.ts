import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JsonValue, type Outputs, parseOutputs } from '@dativo/schema';
import type { RunFolder } from './run-folder.ts';

/** Sensitive values among the outputs that are kept beside the runs of a job; nothing where none are. */
export async function readKeptSecrets({ path }: RunFolder): Promise<readonly string[]> {
  const text = await readFile(join(path, '../../outputs.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const parsed = text === undefined ? undefined : parseOutputs(text);
  return parsed?.ok === true ? sensitiveTexts([parsed.outputs]) : [];
}

/** All sensitive texts among outputs. */
export function sensitiveTexts(outputs: readonly Outputs[]): string[] {
  return outputs.flatMap((one) =>
    [...one.values()].flatMap(({ value, isSensitive }) => (isSensitive ? textsOf(value) : [])),
  );
}

function textsOf(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return value instanceof Map ? [...value.values()].flatMap(textsOf) : [];
}
