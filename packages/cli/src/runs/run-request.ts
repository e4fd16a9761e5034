import type { RunRequest } from '@dativo/runner';
import type { Startable } from '../stages/resolve-stage.ts';
import type { Session } from '../stages/session.ts';

/** What the driver needs to know of a run, from the job and the command line. */
export function requestOf({ args, loaded }: Session, startable: Startable, runId: string): RunRequest {
  const limit = args.takes('timeout') ? args.seconds('timeout') : undefined;
  return {
    runId,
    job: startable.job,
    jobText: startable.text,
    containerMode: loaded.settings.containerMode,
    environment: {},
    timeoutSeconds: limit ?? timeoutOf(startable),
    graceSeconds: (args.takes('grace') ? args.seconds('grace') : undefined) ?? 30,
  };
}

/** The limit that Terraform knows wins over the one in the job file, since schedules obey it too. */
function timeoutOf({ job }: Startable): number | undefined {
  const identifiers = job.infrastructure?.resource_identifiers;
  const bound =
    typeof identifiers === 'object' && identifiers !== null ? Reflect.get(identifiers, 'timeout_seconds') : undefined;
  const limit = bound ?? job.infrastructure?.runtime.timeout_seconds;
  return typeof limit === 'number' ? limit : undefined;
}
