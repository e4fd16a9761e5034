import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export async function run({ io, args, report }: CommandContext): Promise<CommandResult> {
  const text = await readFile(fileURLToPath(import.meta.resolve('@dativo/schema/job-config.schema.json')), 'utf8');
  const out = args.text('out');
  const data: unknown = JSON.parse(text);
  if (out === undefined || out === '-') return { exitCode: EXIT.ok, text, data };
  await writeFileAtomic(resolve(io.cwd, out), text);
  report.say(`Wrote ${out}`);
  return { exitCode: EXIT.ok, data };
}
