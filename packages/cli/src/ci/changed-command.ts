import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { CiContext } from './ci-context.ts';
import { touchedJobs } from './touched-jobs.ts';

/** Names the jobs that the change touches: for people, and for a matrix. */
export async function changed(context: CiContext): Promise<CommandResult> {
  const { host, gate } = context;
  const { jobs, total, base } = await touchedJobs(context);
  gate.tell(
    await host.output({ jobs: JSON.stringify(jobs), any: String(jobs.length > 0), count: String(jobs.length) }),
  );
  return {
    exitCode: EXIT.ok,
    text: jobs.map((file) => `${file}\n`).join(''),
    data: { jobs, total, base: base ?? null },
  };
}
