import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

const WITHOUT = 'A run works without it, but its lines cannot be shown.';

/** Lines go to the workspace that they are read from, and these credentials may read it. */
export async function checkLog({ environment, workspace, binding }: Facts): Promise<VerifyCheck[]> {
  const { workspaceId } = binding;
  if (workspaceId === undefined) {
    const check = checkOf('log', 'log_analytics_customer_id');
    return [check.warning('the resource identifiers name no Log Analytics workspace', `${WITHOUT} Name it there.`)];
  }
  const check = checkOf('log', workspaceId);
  const found = await environment();
  const destination = found.kind === 'found' ? found.value : undefined;
  const other = destination?.workspaceId;
  const readable = await workspace(workspaceId);
  const results = [
    readable.kind === 'found'
      ? check.ok('can be read')
      : check.warning(
          `it cannot be read: ${readable.kind === 'missing' ? 'there is no such workspace' : readable.why}`,
          `${WITHOUT} Give these credentials the role Log Analytics Reader on it.`,
        ),
  ];
  if (other !== undefined && other.toLowerCase() !== workspaceId.toLowerCase()) {
    results.push(
      check.failed(`the environment sends its logs to the workspace ${other}`, 'Correct log_analytics_customer_id.'),
    );
  }
  if (destination !== undefined && destination.logDestination === undefined) {
    results.push(check.warning('the environment keeps no logs', `${WITHOUT} Set logs.destination of the environment.`));
  }
  return results;
}
