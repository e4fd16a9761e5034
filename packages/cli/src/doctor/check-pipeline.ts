import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolVersion } from '../commands/version.ts';
import type { Check } from './check.ts';

const FILES = ['.github/workflows/dativo.yml', '.gitlab-ci.yml', 'azure-pipelines.yml'];

/** Whether a pipeline calls one version of this command line: another one tomorrow could judge otherwise. */
export function checkPipelines(folder: string): readonly Check[] {
  return FILES.flatMap((file) => checkPipeline(folder, file));
}

function checkPipeline(folder: string, file: string): readonly Check[] {
  const text = readIfThere(join(folder, file));
  if (text === undefined || !/\bdativo\b/.test(text)) return [];
  const name = 'pipeline';
  const version = /@dativo\/cli@(\d+\.\d+\.\d+\S*)/.exec(text)?.[1];
  if (version !== undefined)
    return [{ name, state: 'ok', found: `${file} calls version ${version}, this one is ${toolVersion()}` }];
  const fix = `Name one: npm install --global @dativo/cli@${toolVersion()}`;
  return [{ name, state: 'warn', found: `${file} names no version of @dativo/cli`, fix }];
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // What cannot be read is no pipeline of ours to judge.
    return undefined;
  }
}
