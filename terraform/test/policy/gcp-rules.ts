import type { AppliedResource } from '../../testing/audited.ts';
import type { JsonObject } from '../../testing/plan.ts';
import { blocks, both, each, isPinned, looksLikeSecret, none, type PolicyRule, resource } from './rule.ts';

const RUNS = ['google_cloud_run_v2_job', 'google_cloud_run_v2_service', 'google_cloud_run_v2_worker_pool'];
const MEMBER = /^google_.*_iam_(member|binding|policy)$/;
const WIDE = /^google_(project|folder|organization|billing_account)_iam_/;

/** Scanners know next to nothing of Cloud Run v2; most of these are rules of ours. */
export const GCP_RULES: readonly PolicyRule[] = [
  {
    ids: ['CKV_GCP_41', 'CKV_GCP_49', 'GCP-0011'],
    cloud: 'gcp',
    demand: 'nobody can act as a service account by a grant of ours',
    inTheModules: 'No such role is granted anywhere.',
    judge: eachMember(({ role }) =>
      /serviceAccount(User|TokenCreator|KeyAdmin|Admin)|workloadIdentityUser/.test(String(role))
        ? `${role}`
        : undefined,
    ),
    bad: [
      resource('google_service_account_iam_member', {
        role: 'roles/iam.serviceAccountTokenCreator',
        member: 'user:a@b',
      }),
    ],
  },
  {
    ids: ['CKV_GCP_42', 'CKV_GCP_117', 'GCP-0007'],
    cloud: 'gcp',
    demand: 'roles are granted on single resources, and none is a basic or admin role',
    inTheModules: 'Readers and users of buckets, secret accessors, invokers of one job or service.',
    judge: both(
      none(WIDE, 'a grant on more than one resource'),
      eachMember(({ role }) => (/^roles\/(owner|editor|viewer)$|[aA]dmin$/.test(String(role)) ? `${role}` : undefined)),
    ),
    bad: [resource('google_project_iam_member', { role: 'roles/run.invoker', member: 'serviceAccount:a@b' })],
  },
  {
    ids: ['CKV_GCP_46', 'GCP-0006'],
    cloud: 'gcp',
    demand: 'the default service account is neither used nor given anything',
    inTheModules: 'An account of its own for each job, or the one that service_account names.',
    judge: both(
      eachMember(({ member }) => (isDefault(member) ? `${member}` : undefined)),
      each(RUNS, (values) => {
        const account = accountOf(values);
        return account === undefined || isDefault(account) ? 'the default account' : undefined;
      }),
    ),
    bad: [resource('google_cloud_run_v2_job', { template: [{ template: [{ service_account: '' }] }] })],
  },
  {
    ids: ['CKV_GCP_102'],
    cloud: 'gcp',
    demand: 'nobody may call a service without being known',
    inTheModules: 'service.allow_unauthenticated has to ask for it.',
    judge: both(
      eachMember(({ member }) => (/^all(Authenticated)?Users$/.test(String(member)) ? `${member}` : undefined)),
      each(['google_cloud_run_v2_service'], ({ invoker_iam_disabled: is }) =>
        is === true ? 'asks nobody' : undefined,
      ),
    ),
    bad: [resource('google_cloud_run_v2_service_iam_member', { role: 'roles/run.invoker', member: 'allUsers' })],
  },
  {
    ids: ['CKV2_GCP_3'],
    cloud: 'gcp',
    demand: 'service accounts have no keys',
    inTheModules: 'None is made.',
    judge: none(/^google_service_account_key$/, 'a key'),
    bad: [resource('google_service_account_key', {})],
  },
  {
    ids: ['AWS-0036'],
    cloud: 'gcp',
    demand: 'no environment variable of a container holds a secret in clear',
    inTheModules: 'Names that look like a secret are refused in environment_variables.',
    judge: each(RUNS, (values) => {
      const found = containersOf(values)
        .flatMap(({ env }) => blocks(env))
        .find(({ name, value }) => typeof value === 'string' && value !== '' && looksLikeSecret(String(name)));
      return found === undefined ? undefined : `${found['name']} in clear`;
    }),
    bad: [
      resource('google_cloud_run_v2_service', {
        template: [{ containers: [{ env: [{ name: 'TOKEN', value: 'x' }] }] }],
      }),
    ],
  },
  {
    ids: ['R4'],
    cloud: 'gcp',
    demand: 'a service is reachable from inside only',
    source: 'https://docs.cloud.google.com/run/docs/securing/ingress',
    inTheModules: 'INGRESS_TRAFFIC_INTERNAL_ONLY.',
    judge: each(['google_cloud_run_v2_service'], ({ ingress }) =>
      ingress === 'INGRESS_TRAFFIC_INTERNAL_ONLY' ? undefined : `${ingress}`,
    ),
    bad: [resource('google_cloud_run_v2_service', { ingress: 'INGRESS_TRAFFIC_ALL' })],
  },
  {
    ids: ['R4'],
    cloud: 'gcp',
    demand: 'the way into a network is a connector or an interface of its own, never both',
    source: 'https://docs.cloud.google.com/run/docs/configuring/connecting-vpc',
    inTheModules: 'vpc_access takes one of the two.',
    judge: ({ resources }) =>
      resources
        .filter(({ type }) => RUNS.includes(type))
        .flatMap(({ address, values }) =>
          taskOf(values)
            .flatMap(({ vpc_access }) => blocks(vpc_access))
            .map(({ connector, network_interfaces }) => ({
              subject: address,
              fault: Boolean(connector) === blocks(network_interfaces).length > 0 ? 'both or neither' : undefined,
            })),
        ),
    bad: [
      resource('google_cloud_run_v2_service', {
        template: [{ vpc_access: [{ connector: 'c', network_interfaces: [{ network: 'n' }] }] }],
      }),
    ],
  },
  {
    ids: ['R4'],
    cloud: 'gcp',
    demand: 'a job that is asked for its own key and for checked images has both',
    source: 'https://docs.cloud.google.com/run/docs/securing/using-cmek',
    inTheModules: 'kms_key and binary_authorization.',
    asked: ['scheduled', 'everything-on'],
    judge: each(['google_cloud_run_v2_job'], (values, { address }) => {
      if (/module\.fleet\./.test(address)) return undefined;
      const hasKey = taskOf(values).every(({ encryption_key }) => Boolean(encryption_key));
      return hasKey && blocks(values['binary_authorization']).length === 1 ? undefined : 'not what was asked for';
    }),
    bad: [resource('google_cloud_run_v2_job', { template: [{ template: [{}] }] })],
  },
  {
    ids: ['R5'],
    cloud: 'gcp',
    demand:
      'who starts a job by schedule is not who the job runs as, may start just this job, and shows the right token',
    source: 'https://docs.cloud.google.com/run/docs/execute/jobs-on-schedule',
    inTheModules:
      'An account of its own with run.invoker on the job; OAuth for jobs, an identity token with audience for services.',
    judge: each(['google_cloud_scheduler_job'], schedulerFault),
    bad: [
      resource('google_cloud_scheduler_job', {
        http_target: [{ uri: 'https://run.googleapis.com/v2/j:run', oidc_token: [{ service_account_email: 'a@b' }] }],
      }),
    ],
  },
  {
    ids: ['R7'],
    cloud: 'gcp',
    demand: 'images have a version',
    source: 'https://docs.cloud.google.com/run/docs/deploying',
    inTheModules: 'An image without one is told in adjustments, and refused with require_digest.',
    judge: each(
      RUNS,
      (values) =>
        containersOf(values)
          .map(({ image }) => image)
          .find((image) => !isPinned(image)) as string | undefined,
    ),
    bad: [resource('google_cloud_run_v2_worker_pool', { template: [{ containers: [{ image: 'acme/etl' }] }] })],
  },
  {
    ids: ['R8'],
    cloud: 'gcp',
    demand: 'without access in the inputs, the account is given nothing at all',
    source: 'https://docs.cloud.google.com/iam/docs/best-practices-service-accounts',
    inTheModules: 'One grant for each bucket and secret that an input names.',
    asked: ['minimal'],
    judge: none(/_iam_/, 'a grant that nobody asked for'),
    bad: [resource('google_storage_bucket_iam_member', {})],
  },
  {
    ids: ['R10'],
    cloud: 'gcp',
    demand: 'services of production cannot be deleted by mistake, jobs can be deleted',
    source:
      'https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/cloud_run_v2_service.html.markdown',
    inTheModules: 'deletion_protection is on for services where environment is prod or production, and off for jobs.',
    judge: each(RUNS, ({ deletion_protection: is, labels }, { type }) => {
      const isWanted = type !== 'google_cloud_run_v2_job' && (labels as JsonObject)['environment'] === 'prod';
      return is === isWanted ? undefined : `deletion_protection is ${is}`;
    }),
    bad: [resource('google_cloud_run_v2_job', { deletion_protection: true, labels: { environment: 'prod' } })],
  },
];

/** Looks at every grant there is. */
function eachMember(check: (values: JsonObject) => string | undefined): PolicyRule['judge'] {
  return ({ resources }) =>
    resources
      .filter(({ type }) => MEMBER.test(type))
      .map(({ address, values }) => ({ subject: address, fault: check(values) }));
}

function schedulerFault(
  { http_target }: JsonObject,
  _: AppliedResource,
  all: readonly AppliedResource[],
): string | undefined {
  const [target = {}] = blocks(http_target);
  const uri = String(target['uri']);
  const isJob = uri.startsWith('https://run.googleapis.com/v2/');
  const [token] = blocks(target[isJob ? 'oauth_token' : 'oidc_token']);
  if (token === undefined) return isJob ? 'no OAuth token' : 'no identity token';
  if (!isJob && !uri.startsWith(String(token['audience']) || 'no audience')) return `made out to ${token['audience']}`;
  const email = String(token['service_account_email']);
  if (all.some(({ type, values }) => RUNS.includes(type) && accountOf(values) === email)) return 'the account of a job';
  const granted = all.filter(({ type, values }) => MEMBER.test(type) && values['member'] === `serviceAccount:${email}`);
  const isInvoker = ({ type, values }: AppliedResource) =>
    /^google_cloud_run_v2_(job|service)_iam_member$/.test(type) && values['role'] === 'roles/run.invoker';
  if (!granted.every(isInvoker)) return 'may do more than start jobs';
  const name = isJob ? /\/jobs\/([^:]+):run$/.exec(uri)?.[1] : undefined;
  const isGranted = granted.some(({ values }) => !isJob || String(values['name']).split('/').at(-1) === name);
  return isGranted ? undefined : 'may not start it';
}

/** The template of a job has the task's inside. */
function taskOf({ template }: JsonObject): readonly JsonObject[] {
  return blocks(template).flatMap((outer) => ('template' in outer ? blocks(outer['template']) : [outer]));
}

function containersOf(values: JsonObject): readonly JsonObject[] {
  return taskOf(values).flatMap(({ containers }) => blocks(containers));
}

function accountOf(values: JsonObject): string | undefined {
  const account = taskOf(values)[0]?.['service_account'];
  return typeof account === 'string' && account !== '' ? account : undefined;
}

function isDefault(account: unknown): boolean {
  return /(-compute@developer|@appspot)\.gserviceaccount\.com$/.test(String(account));
}
