import type { CommandContext, CommandResult } from '../command.ts';
import { run as validate } from '../commands/validate.ts';
import { EXIT } from '../exit-codes.ts';
import { type CiContext, contextOf } from './ci-context.ts';
import type { HostName } from './host.ts';
import { touchedJobs } from './touched-jobs.ts';

/** In what form each host wants findings; GitLab reads its report from a file. */
const FORMATS: Readonly<Record<HostName, (env: Readonly<NodeJS.ProcessEnv>) => readonly string[]>> = {
  github: ({ GITHUB_STEP_SUMMARY: summary }) => ['github', ...(summary ? [`markdown=${summary}`] : [])],
  gitlab: () => ['text', 'gitlab=gl-code-quality-report.json'],
  azure: () => ['azure'],
  none: () => ['text'],
};

/** Validates the jobs that the change touches; findings stand at their lines, in the host's own way. */
export async function check(context: CiContext, plain: CommandContext): Promise<CommandResult> {
  const { host, report, gate } = context;
  const { jobs } = await touchedJobs(context);
  const formats = report.isJson ? ['json'] : FORMATS[host.name](plain.io.env);
  const inner = await contextOf(context, 'validate', [...formats.map((format) => `--format=${format}`), ...jobs]);
  gate.tell(
    await host.output({ jobs: JSON.stringify(jobs), any: String(jobs.length > 0), count: String(jobs.length) }),
  );
  if (jobs.length === 0) return { exitCode: EXIT.ok, data: { jobs } };
  // Annotations are commands to the host, which must not be taken for the words of others.
  return validate({ ...inner, io: plain.io, report: plain.report });
}
