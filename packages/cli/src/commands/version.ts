import { readFileSync } from 'node:fs';
import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export async function run(): Promise<CommandResult> {
  const version = toolVersion();
  return { exitCode: EXIT.ok, text: `dativo ${version}\n`, data: { dativo: version, node: process.versions.node } };
}

/** The version of this command line. */
export function toolVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
