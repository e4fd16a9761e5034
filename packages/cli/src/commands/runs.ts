import type { CommandContext, CommandResult } from '../command.ts';
import { withOutlet } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';

type Load = () => Promise<{ run(context: CommandContext, names: readonly string[]): Promise<CommandResult> }>;

interface Verb {
  readonly load: Load;
  /** Options that are for this verb alone. */
  readonly options: readonly string[];
}

const VERBS: Readonly<Record<string, Verb>> = {
  list: { load: () => import('../runs/list-command.ts'), options: ['job', 'since', 'verdict'] },
  show: { load: () => import('../runs/show-command.ts'), options: [] },
  gc: {
    load: () => import('../runs/gc-command.ts'),
    options: ['apply', 'unrecorded', 'older-than', 'grace', 'outputs', 'sensitive'],
  },
};

/** `dativo runs`, `dativo runs show RUN`, `dativo runs gc [JOB...]`. */
export async function run(context: CommandContext): Promise<CommandResult> {
  const [verb = 'list', ...names] = context.args.positionals;
  const found = VERBS[verb];
  if (found === undefined) throw new Error(`the table of commands lets dativo runs ${verb} pass`);
  for (const [other, { options }] of Object.entries(VERBS)) {
    const strange = other === verb ? undefined : options.find((option) => context.args.isTyped(option));
    if (strange !== undefined) {
      const place = other === 'list' ? 'dativo runs' : `dativo runs ${other}`;
      throw new UsageError(`--${strange} is an option of ${place}`, 'See dativo runs --help.');
    }
  }
  const { run } = await found.load();
  return withOutlet(context, undefined, () => run(context, names));
}
