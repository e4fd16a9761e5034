import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import type { VerifiedContainer } from '../verify-api.ts';

/** The declared container is in the task definition, decides how the task ends, and takes the job as the driver sends it. */
export async function checkContainer(facts: Facts): Promise<VerifyCheck[]> {
  const name = facts.target.containerName;
  const check = checkOf('container', name);
  const found = await facts.container();
  if (found.kind === 'unknown') return [check.skipped(`the task definition is not known: ${found.why}`)];
  const definition = await facts.definition();
  const all = definition.kind === 'found' ? definition.value.containers : [];
  if (found.kind === 'missing') {
    const names = all.map((each) => each.name).join(', ');
    return [
      check.failed(`the task definition has no container ${name}, only ${names}`, `Correct container_name. ${REAPPLY}`),
    ];
  }
  const container = found.value;
  if (!container.isEssential) {
    return [
      check.failed(
        'it is not essential, so the task goes on when it has ended',
        'Set essential of this container to true.',
      ),
    ];
  }
  const rivals = all.filter((each) => each.isEssential && each.name !== name).map((each) => each.name);
  const essential =
    rivals.length === 0
      ? check.ok('essential')
      : check.warning(
          `the job is stopped as soon as ${rivals.join(' or ')} ends, which is essential too`,
          'Set essential of helper containers to false.',
        );
  return [essential, toStopTimeout(container, facts.request.graceSeconds), toEntryPoint(container)];
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html, stopTimeout. */
const DEFAULT_STOP_SECONDS = 30;
const MAX_STOP_SECONDS = 120;

function toStopTimeout({ name, stopTimeout }: VerifiedContainer, graceSeconds: number): VerifyCheck {
  const check = checkOf('stop-timeout', name);
  const seconds = stopTimeout ?? DEFAULT_STOP_SECONDS;
  if (seconds >= graceSeconds) return check.ok(`${seconds} s between SIGTERM and SIGKILL`);
  return check.warning(
    `ECS kills the container ${seconds} s after the polite stop, but the run is granted ${graceSeconds} s`,
    `Set stop_timeout_seconds of the module to ${Math.min(graceSeconds, MAX_STOP_SECONDS)} (Fargate takes at most ${MAX_STOP_SECONDS}), or grant less.`,
  );
}

function toEntryPoint({ name, entryPoint }: VerifiedContainer): VerifyCheck {
  const check = checkOf('entry-point', name);
  if (entryPoint.some((part) => part.includes('DATIVO_JOB_CONFIG'))) return check.ok('unpacks the job file');
  return check.warning(
    entryPoint.length === 0
      ? "the image's own entry point is used; it must unpack DATIVO_JOB_CONFIG by itself"
      : `the entry point ${entryPoint[0] ?? ''} is not the shim of the module; it must unpack DATIVO_JOB_CONFIG by itself`,
    'Leave use_entry_point of the module on, unless the image reads DATIVO_JOB_CONFIG (gzip, base64) or holds the job file.',
  );
}
