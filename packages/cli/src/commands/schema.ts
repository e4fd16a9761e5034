import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export async function run({ io, args, report }: CommandContext): Promise<CommandResult> {
  const text = await readFile(createRequire(import.meta.url).resolve('@dativo/schema/job-config.schema.json'), 'utf8');
  const out = args.text('out');
  const data: unknown = JSON.parse(text);
  if (out === undefined || out === '-') return { exitCode: EXIT.ok, text, data };
  await writeFileAtomic(resolve(io.cwd, out), text);
  report.say(`Wrote ${out}`);
  return { exitCode: EXIT.ok, data };
}
