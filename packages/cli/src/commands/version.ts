import { readFileSync } from 'node:fs';
import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export async function run(): Promise<CommandResult> {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return {
    exitCode: EXIT.ok,
    text: `dativo ${manifest.version}\n`,
    data: { dativo: manifest.version, node: process.versions.node },
  };
}
