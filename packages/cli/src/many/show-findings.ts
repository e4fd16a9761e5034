import type { CommandContext, CommandResult } from '../command.ts';
import { plural } from '../render/count.ts';
import { exitCodeOf } from '../verdict.ts';
import type { Worked } from './work-on-all.ts';

/** The end of a call about many jobs of which some have errors: findings by file, then one line that says what that means. */
export async function refuseAll(
  context: CommandContext,
  { diagnostics, sources, failed, skipped }: Omit<Worked<unknown>, 'values' | 'others'>,
  total: number,
): Promise<CommandResult> {
  await showFindings(context, { diagnostics, sources });
  const rest = skipped === 0 ? '' : `; ${plural(skipped, 'job')} not looked at (--fail-fast)`;
  const some = `${failed} of ${plural(total, 'job')} ${failed === 1 ? 'has' : 'have'} errors`;
  context.report.complain(`${some}${rest}: nothing was written`);
  return { exitCode: exitCodeOf(diagnostics), diagnostics, sources, isTextComplete: true };
}

/** Before the last line of a call, so that on a terminal the sum stands below all else. */
export async function showFindings(
  { report }: CommandContext,
  { diagnostics, sources }: Pick<Worked<unknown>, 'diagnostics' | 'sources'>,
): Promise<void> {
  if (diagnostics.length === 0 || report.isJson) return;
  const { renderDiagnostics } = await import('../render/diagnostics.ts');
  report.complain(renderDiagnostics(diagnostics, sources, report.err));
}
