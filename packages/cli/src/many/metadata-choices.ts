import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Throws {@link UsageError} for what `dativo metadata` cannot do at once. */
export function checkMetadataChoice(args: Arguments): void {
  if (!args.has('fleet')) {
    if (args.has('runtime')) throw new UsageError('--runtime is for a fleet', 'Add --fleet, or take it away.');
    return;
  }
  if (args.has('origins')) throw new UsageError('--fleet and --origins exclude each other', 'Choose one.');
  if (args.isTyped('format'))
    throw new UsageError('--fleet has a format of its own: the variables of a fleet', 'Leave --format out.');
  if (args.has('changed-since'))
    throw new UsageError(
      'a fleet of the changed jobs alone would take all others away',
      'Leave --changed-since out: the file has to name every job of the fleet.',
    );
}
