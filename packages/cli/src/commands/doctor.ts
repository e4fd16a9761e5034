import type { CommandContext, CommandResult } from '../command.ts';
import type { Check } from '../doctor/check.ts';
import { checkCredentials } from '../doctor/check-credentials.ts';
import { checkIgnores } from '../doctor/check-ignores.ts';
import { checkJobs } from '../doctor/check-jobs.ts';
import { checkMachine } from '../doctor/check-machine.ts';
import { checkPipelines } from '../doctor/check-pipeline.ts';
import { EXIT } from '../exit-codes.ts';

/** Looks, asks no cloud, changes nothing. */
export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, report } = context;
  const { checks: jobChecks, jobs, settings, fault } = await checkJobs(context);
  const checks = [
    ...(await checkMachine(context)),
    ...jobChecks,
    ...(await checkIgnores(io, jobs)),
    ...checkPipelines(settings?.folder ?? io.cwd),
    ...checkCredentials(io, jobs),
  ];
  const paint = { ok: report.out.green, warn: report.out.yellow, fail: report.out.red, unknown: report.out.dim };
  const width = Math.max(5, ...checks.map(({ state }) => state.length));
  const lines = checks.map(({ name, state, found, fix }: Check) => {
    const help = fix === undefined ? '' : `\n${' '.repeat(width + 2)}fix: ${fix}`;
    return `${paint[state](state.padEnd(width))} ${name}: ${found}${help}\n`;
  });
  const exitCode = checks.some(({ state }) => state === 'fail') ? EXIT.findings : EXIT.ok;
  return { exitCode, ...fault, text: lines.join(''), data: { checks } };
}
