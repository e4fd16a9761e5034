import type { CiContext } from '../ci/ci-context.ts';
import { toCiContext } from '../ci/ci-context.ts';
import { mapTexts } from '../ci/map-texts.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { toResult } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';

type Work = (context: CiContext, plain: CommandContext) => Promise<CommandResult>;

interface Verb {
  readonly load: () => Promise<Work>;
  /** Options that not every verb has. */
  readonly options: readonly string[];
}

const VERBS: Readonly<Record<string, Verb>> = {
  changed: { load: async () => (await import('../ci/changed-command.ts')).changed, options: ['changed-since', 'all'] },
  check: { load: async () => (await import('../ci/check-command.ts')).check, options: ['changed-since', 'all'] },
  plan: {
    load: async () => (await import('../ci/plan-command.ts')).plan,
    options: ['changed-since', 'all', 'plan-dir', 'comment-key', 'no-comment'],
  },
  apply: {
    load: async () => (await import('../ci/apply-command.ts')).apply,
    options: ['plan-dir', 'max-age', 'then', 'no-comment', 'sensitive', 'container-mode', 'timeout'],
  },
  drift: {
    load: async () => (await import('../ci/drift-command.ts')).drift,
    options: ['changed-since', 'all', 'refresh-only', 'detailed'],
  },
};

/** `dativo ci changed|check|plan|apply|drift`. */
export async function run(plain: CommandContext): Promise<CommandResult> {
  const [name = ''] = plain.args.positionals;
  const verb = VERBS[name];
  if (verb === undefined) throw new Error(`the table of commands lets dativo ci ${name} pass`);
  refuseStrangeOptions(plain, name, verb);
  const context = await toCiContext(plain);
  const work = await verb.load();
  try {
    return mapTexts(await work(context, plain), context.gate.masked);
  } catch (error) {
    return mapTexts(toResult(error), context.gate.masked);
  } finally {
    context.gate.release();
  }
}

function refuseStrangeOptions({ args }: CommandContext, name: string, { options }: Verb): void {
  const strange = Object.values(VERBS)
    .flatMap((verb) => verb.options)
    .find((option) => !options.includes(option) && args.isTyped(option));
  if (strange !== undefined)
    throw new UsageError(`--${strange} is no option of dativo ci ${name}`, 'See dativo ci --help.');
}
