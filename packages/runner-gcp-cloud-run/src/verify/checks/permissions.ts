import type { DriverAction, VerifyCheck } from '@dativo/runner';
import { checkOf, type Look, look } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** Whether these credentials may do everything that the driver can do: Google tells each caller its own permissions. */
export async function checkPermissions({ actions, binding, api }: Facts): Promise<VerifyCheck[]> {
  const { job, name } = binding;
  const ofJob = actions.filter(({ resource }) => resource === 'job');
  const ofProject = actions.filter(({ resource }) => resource === 'project');
  const [onJob, onProject] = await Promise.all([
    look(() => api.testJobPermissions(job, toNames(ofJob))),
    look(() => api.testProjectPermissions(name.project, toNames(ofProject))),
  ]);
  return [...toChecks(ofJob, job, onJob), ...toChecks(ofProject, `projects/${name.project}`, onProject)];
}

function toNames(actions: readonly DriverAction[]): string[] {
  return [...new Set(actions.map(({ action }) => action))];
}

function toChecks(actions: readonly DriverAction[], where: string, held: Look<readonly string[]>): VerifyCheck[] {
  return toNames(actions).map((action) => {
    const check = checkOf('permission', action);
    if (held.kind === 'unknown') return check.unknown(held.why);
    if (held.kind === 'missing') return check.skipped(`${where} is not there`);
    if (held.value.includes(action)) return check.ok(`allowed on ${where}`);
    const purposes = actions.filter((each) => each.action === action).map((each) => each.for);
    return check.failed(`not allowed on ${where}`, toHelp(purposes));
  });
}

function toHelp(purposes: readonly string[]): string {
  if (purposes.includes('logs')) return 'Give these credentials roles/logging.viewer in the project of the job.';
  return 'Give these credentials roles/run.developer on the job, or a role of your own with this permission.';
}
