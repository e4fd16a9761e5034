import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/**
 * The platform does not start a job twice by itself. ECS starts a task of RunTask once; only a restart policy repeats a container.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html
 */
export async function checkRetries({ container, target }: Facts): Promise<VerifyCheck[]> {
  const check = checkOf('platform-retries', target.containerName);
  const found = await container();
  if (found.kind !== 'found') return [check.skipped('the container is not known')];
  if (!found.value.restarts) return [check.ok('none')];
  return [
    check.failed(
      'its restart policy starts the job again after it has ended, unseen by this tooling',
      'Take restartPolicy out of the container definition; retry.on of the run repeats it where that is safe.',
    ),
  ];
}
