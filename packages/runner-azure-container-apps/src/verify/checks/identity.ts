import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** The identity of the binding is there and assigned to the job. */
export async function checkIdentity({ job, identity, binding }: Facts): Promise<VerifyCheck[]> {
  const id = binding.identityId;
  if (id === undefined) return [checkOf('identity', 'identity').skipped('the resource identifiers name no identity')];
  const check = checkOf('identity', id);
  const found = await job();
  if (found.kind === 'found') {
    const assigned = Object.keys(found.value.identity?.userAssignedIdentities ?? {});
    if (!assigned.some((each) => each.toLowerCase() === id.toLowerCase())) {
      return [check.failed('the job does not have this identity', REAPPLY)];
    }
  }
  const looked = await identity(id);
  if (looked.kind === 'unknown') return [check.unknown(looked.why)];
  return looked.kind === 'missing' ? [check.failed('there is no such identity', REAPPLY)] : [check.ok('assigned')];
}
