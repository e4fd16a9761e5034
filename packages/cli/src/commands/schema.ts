import { resolve } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { JOB_SCHEMA } from '../generated/init-files.ts';

export async function run({ io, args, report }: CommandContext): Promise<CommandResult> {
  const data: unknown = JSON.parse(JOB_SCHEMA);
  const text = `${JSON.stringify(data, null, 2)}\n`;
  const out = args.text('out');
  if (out === undefined || out === '-') return { exitCode: EXIT.ok, text, data };
  await writeFileAtomic(resolve(io.cwd, out), text);
  report.say(`Wrote ${out}`);
  return { exitCode: EXIT.ok, data };
}
