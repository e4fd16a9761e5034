import type { DriverAction, VerifyCheck } from '@dativo/runner';
import type { Look } from '@dativo/runner/drivers';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import type { Permission } from '../verify-api.ts';

/** Without these a run cannot be started, watched or ended; the others only cost what they are for. */
const NEEDED: readonly DriverAction['for'][] = ['run', 'cancel'];

/** Whether these credentials may call every action that the driver can call, as Azure itself lists it for the resource. */
export async function checkPermissions(facts: Facts): Promise<VerifyCheck[]> {
  const { actions, binding } = facts;
  const distinct = actions.filter((each, index) => actions.findIndex(({ action }) => action === each.action) === index);
  return Promise.all(
    distinct.map(async (action) => {
      const resource = action.resource === 'workspace' ? binding.workspaceResourceId : binding.jobId;
      const check = checkOf('permission', `${action.action} on ${resource ?? 'the workspace'}`);
      if (resource === undefined) return check.skipped('the resource identifiers name no log_analytics_workspace_id');
      return toResult(await facts.permissions(resource), action, resource);
    }),
  );
}

function toResult(found: Look<readonly Permission[]>, action: DriverAction, resource: string): VerifyCheck {
  const check = checkOf('permission', `${action.action} on ${resource}`);
  if (found.kind === 'unknown') return check.unknown(found.why);
  if (found.kind === 'missing') return check.skipped('it is not there');
  if (isAllowed(found.value, action.action)) return check.ok('allowed');
  const help = `Give these credentials a role with ${action.action} on ${resource}.`;
  return NEEDED.includes(action.for) ? check.failed('not allowed', help) : check.warning('not allowed', help);
}

/** One role gives an action where it names it and does not take it away; roles add up. */
export function isAllowed(permissions: readonly Permission[], action: string): boolean {
  return permissions.some(
    ({ actions, notActions }) =>
      actions.some((each) => fits(each, action)) && !notActions.some((each) => fits(each, action)),
  );
}

/** `*` stands for any characters, and case does not count. Source: https://learn.microsoft.com/azure/role-based-access-control/role-definitions */
function fits(pattern: string, action: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
}
