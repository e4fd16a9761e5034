import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import { type Output, parseOutputs, stringifyJson } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { FindingsError } from '../findings-error.ts';
import { findRootModule } from '../root-module.ts';
import { inSession } from '../stages/session.ts';
import { initStage, openTerraform } from '../stages/terraform-stages.ts';

const HIDDEN = '(sensitive)';

export function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  const [file = ''] = args.positionals;
  return inSession(context, { file, eventsFile: undefined }, async (session) => {
    const folder = await findRootModule(io, args, session.loaded.folder);
    const isReady = existsSync(join(folder, '.terraform'));
    const terraform = isReady ? await openTerraform(session) : await initStage(session);
    const text = await terraform.output();
    const out = args.text('out');
    if (out !== undefined) {
      await writeFileAtomic(resolve(io.cwd, out), `${text.trimEnd()}\n`, { mode: 0o600 });
      report.say(`Wrote ${out}, sensitive values included`);
    }
    const parsed = parseOutputs(text);
    if (!parsed.ok) throw new FindingsError(parsed.diagnostics, new Map());
    const isShown = args.has('show-sensitive');
    const entries = [...parsed.outputs].map(([name, output]) => [name, show(output, isShown)] as const);
    const data = entries.map(([name, shown]) => [name, { sensitive: shown.isSensitive, value: toData(shown) }]);
    return {
      exitCode: EXIT.ok,
      text: out === undefined ? entries.map(([name, shown]) => `${name} = ${shown.text}\n`).join('') : '',
      data: { outputs: Object.fromEntries(data) },
    };
  });
}

interface Shown {
  readonly isSensitive: boolean;
  readonly isHidden: boolean;
  readonly text: string;
}

function show({ value, isSensitive }: Output, isShown: boolean): Shown {
  const isHidden = isSensitive && !isShown;
  return { isSensitive, isHidden, text: isHidden ? HIDDEN : stringifyJson(value) };
}

function toData({ isHidden, text }: Shown): unknown {
  return isHidden ? HIDDEN : JSON.parse(text);
}
