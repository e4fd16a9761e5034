import type { RunRequest } from '@dativo/runner';
import { createAwsApi, createAwsFargateDriver } from '@dativo/runner-aws-fargate';
import {
  addFargateJob,
  type CloudStage,
  type Container,
  createMemoryJournal,
  createSampleJob,
  createVirtualClock,
  type DriverSeams,
  type FakeAws,
  holdDuring,
  type RunChanges,
  SAMPLE_RUN,
  startFakeAws,
  surround,
} from '@dativo/runner-testkit';
import { expectValidRun } from './valid-run.ts';

/** What the SDK signs with; canaries at the same time. */
const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'AKIACANARYACCESSKEY0',
  AWS_SECRET_ACCESS_KEY: 'canary-secret-access-key-0123456789abcdef',
  AWS_SESSION_TOKEN: 'canary-session-token-0123456789abcdef',
} as const;

/** A fake of ECS and CloudWatch Logs with one cluster and one family of task definitions, and drivers that speak to it over HTTP.
 * `pace` shortens how long the cloud takes for its own doings. */
export async function arrangeAws({ pace = 1 }: { readonly pace?: number } = {}): Promise<CloudStage> {
  Object.assign(process.env, CREDENTIALS);
  const clock = createVirtualClock();
  const fake = await startFakeAws({ clock, pace });
  const { region, endpoint } = fake;
  const api = holdDuring(clock, createAwsApi({ region, endpoint }));
  const newDriver = (seams: DriverSeams = {}) =>
    createAwsFargateDriver({
      clock: seams.clock ?? clock,
      api: surround(api, seams.around),
    });
  const toRequest = createRequests(fake);
  return {
    clock,
    driver: newDriver(),
    newDriver,
    requestFor: toRequest,
    lie: fake.lie,
    starts: fake.starts,
    calls: fake.calls,
    get strangersAlive() {
      return fake.strangersAlive;
    },
    credentials: Object.values(CREDENTIALS),
    onRun: expectValidRun,
    journal: createMemoryJournal,
    close: fake.close,
  };
}

/** Every container is a revision of the same family, as every version of a job's image is. */
function createRequests(fake: FakeAws): CloudStage['requestFor'] {
  const bindings = new Map<Container, Promise<Readonly<Record<string, unknown>>>>();
  let runs = 0;
  return async (container, changes = {}) => {
    const made = bindings.get(container) ?? addFargateJob(fake, { name: 'sample', container });
    bindings.set(container, made);
    runs += 1;
    return toRequest(await made, `run-${runs}`, fake.region, changes);
  };
}

function toRequest(
  binding: Readonly<Record<string, unknown>>,
  runId: string,
  region: string,
  { onSpareFirst, ...changes }: RunChanges,
): RunRequest {
  const capacity = onSpareFirst ? { capacity: ['FARGATE_SPOT', 'FARGATE'] } : {};
  return { ...createSampleJob({ ...binding, ...capacity }, { ...PLACE, region }), ...SAMPLE_RUN, runId, ...changes };
}

const PLACE = { provider: 'aws', runtime: { type: 'aws_fargate' } };
