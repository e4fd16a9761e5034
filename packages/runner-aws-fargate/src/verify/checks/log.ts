import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import type { VerifiedContainer } from '../verify-api.ts';
import type { VerifyTarget } from '../verify-target.ts';

/** Lines go where the driver reads them, and the group that they go to is there. */
export async function checkLog(facts: Facts): Promise<VerifyCheck[]> {
  const container = await facts.container();
  if (container.kind !== 'found') return [checkOf('log-driver', 'log').skipped('the container is not known')];
  const driver = toLogDriver(container.value, facts.target);
  const group = container.value.log?.options['awslogs-group'] ?? facts.target.logGroupName;
  if (container.value.log?.driver !== 'awslogs' || group === undefined) return [driver];
  return [driver, await checkGroup(facts, group, container.value.log.options['awslogs-create-group'] === 'true')];
}

function toLogDriver({ name, log }: VerifiedContainer, target: VerifyTarget): VerifyCheck {
  const check = checkOf('log-driver', name);
  if (log?.driver !== 'awslogs') {
    return check.warning(
      `the log driver is ${log?.driver ?? 'not set'}; only lines in CloudWatch Logs (awslogs) can be shown`,
      'Use awslogs, or do without the lines of the job in the result.',
    );
  }
  const faults = listFaults(log.options, target);
  if (faults.length > 0) return check.failed(faults.join('; '), REAPPLY);
  if (log.options['mode'] !== 'non-blocking') return check.ok(`awslogs to ${log.options['awslogs-group']}`);
  return check.warning(
    'it drops lines when they come faster than they are taken (mode non-blocking)',
    'Set log_delivery.mode of the module to blocking.',
  );
}

function listFaults(options: Readonly<Record<string, string>>, target: VerifyTarget): string[] {
  const expected = [
    ['awslogs-group', target.logGroupName],
    ['awslogs-stream-prefix', target.logStreamPrefix],
    ['awslogs-region', target.region],
  ] as const;
  return expected.flatMap(([name, value]) =>
    value === undefined || options[name] === value
      ? []
      : [`${name} is ${options[name] ?? 'not set'}, but lines are read from ${value}`],
  );
}

async function checkGroup(facts: Facts, name: string, isMadeByTask: boolean): Promise<VerifyCheck> {
  const check = checkOf('log-group', name);
  const found = await facts.logGroup(name);
  if (found.kind === 'unknown') return check.unknown(found.why);
  if (found.kind === 'missing') {
    return isMadeByTask
      ? check.ok('not there yet; the first run makes it (awslogs-create-group)')
      : check.failed('there is no such log group', `ECS makes streams, but no groups. ${REAPPLY}`);
  }
  const { retentionDays } = found.value;
  if (retentionDays !== undefined) return check.ok(`keeps lines for ${retentionDays} days`);
  return check.warning('keeps lines for ever', 'Set log_retention_days of the module.');
}
