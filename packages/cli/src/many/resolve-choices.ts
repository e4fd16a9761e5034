import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

const PLACES = ['stdout', 'out', 'out-dir', 'in-place'] as const;

/** Throws {@link UsageError} for what `dativo resolve` cannot do at once. */
export function checkResolveChoice(args: Arguments): void {
  const places = PLACES.filter((name) => args.has(name));
  if (places.length > 1) throw new UsageError(`--${places.join(' and --')} exclude each other`, 'Choose one.');
  if (args.has('check') && args.has('diff'))
    throw new UsageError('--check and --diff exclude each other', 'Choose one.');
  if (!args.positionals.includes('-')) return;
  if (!args.has('stdout') && !args.has('out') && !args.has('diff')) {
    const message = 'a job from standard input has no file to write beside';
    throw new UsageError(message, 'Add --stdout or --out FILE.');
  }
  if (args.list('outputs').some((one) => one === '-' || one.endsWith('=-'))) {
    const message = 'the job and the outputs cannot both come from standard input';
    throw new UsageError(message, 'Name a file for one of them.');
  }
}

/** The same for several jobs at once. */
export function checkManyChoice(args: Arguments): void {
  const single = (['stdout', 'out'] as const).find((name) => args.has(name));
  if (single === undefined) return;
  const help =
    'Leave it out: each job is written beside itself. --out-dir DIR writes all of them below another folder.';
  throw new UsageError(`--${single} is for one job`, help);
}
