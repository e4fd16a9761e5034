import { isObject, type ObjectValue, Unknown, type Value } from '../message-pack.ts';
import { type Behaviour, digest, text, uuid, type Values } from './behaviour.ts';

export const googleBehaviour: Behaviour = {
  environment: { project: ['GOOGLE_PROJECT', 'GOOGLE_CLOUD_PROJECT'], region: ['GOOGLE_REGION'] },
  configurationFaults: () => [],
  resourceFaults: () => [],
  plan,
  apply,
  read,
};

const PROJECT_NUMBER = '123456789012';

function projectOf(settings: ObjectValue, resource: ObjectValue): string {
  return text(resource, 'project', text(settings, 'project', 'example-project'));
}

function plan(type: string, proposed: ObjectValue, settings: ObjectValue): Values {
  const labels = labelsOf(proposed, settings);
  return {
    ...('project' in proposed && { project: projectOf(settings, proposed) }),
    ...('effective_labels' in proposed && { effective_labels: labels }),
    ...('terraform_labels' in proposed && { terraform_labels: labels }),
    ...defaultsOf(type),
  };
}

/** Without these a plan would show null where the real provider shows its default, above all that it refuses to delete. */
function defaultsOf(type: string): Values {
  return PROTECTED.has(type) ? { deletion_protection: true } : {};
}

const PROTECTED: ReadonlySet<string> = new Set([
  'google_cloud_run_v2_job',
  'google_cloud_run_v2_service',
  'google_cloud_run_v2_worker_pool',
]);

/** Labels of the provider block, then those of the resource, and the provider's own mark. Not known before all labels are. */
function labelsOf(resource: ObjectValue, settings: ObjectValue): Value {
  const own = resource['labels'] ?? null;
  if (own instanceof Unknown) return own;
  const mark = settings['add_terraform_attribution_label'] === false ? {} : { 'goog-terraform-provisioned': 'true' };
  const merged: ObjectValue = { ...mark, ...mapOf(settings['default_labels']), ...mapOf(own) };
  return Object.values(merged).some((value) => value instanceof Unknown) ? new Unknown() : merged;
}

function mapOf(value: Value | undefined): ObjectValue {
  return isObject(value) ? value : {};
}

function apply(type: string, resource: ObjectValue, settings: ObjectValue): Values {
  const project = projectOf(settings, resource);
  const location = text(resource, 'location', text(resource, 'region', text(settings, 'region', 'europe-west1')));
  return {
    project,
    location,
    etag: `BwX${digest(type).slice(0, 8)}=`,
    ...IDENTIFIERS[type]?.({ resource, project, location }),
    ...memberId(type, resource),
  };
}

interface Context {
  readonly resource: ObjectValue;
  readonly project: string;
  readonly location: string;
}

/** Source: the attributes reference and import section of each resource's documentation. */
const IDENTIFIERS: { readonly [type: string]: (context: Context) => Values } = {
  google_artifact_registry_repository: ({ resource, project, location }) => ({
    id: `projects/${project}/locations/${location}/repositories/${text(resource, 'repository_id')}`,
    name: text(resource, 'repository_id'),
  }),
  google_billing_budget: ({ resource }) => budget(text(resource, 'billing_account'), text(resource, 'display_name')),
  google_cloud_run_v2_job: (context) => run('jobs', context),
  google_cloud_run_v2_service: (context) => {
    const name = text(context.resource, 'name');
    const uri = `https://${name}-${PROJECT_NUMBER}.${context.location}.run.app`;
    return {
      ...run('services', context),
      uri,
      urls: [uri],
      ingress: 'INGRESS_TRAFFIC_ALL',
      latest_ready_revision: `${name}-00001-abc`,
    };
  },
  google_cloud_run_v2_worker_pool: (context) => run('workerPools', context),
  google_cloud_scheduler_job: ({ resource, project, location }) => ({
    id: `projects/${project}/locations/${location}/jobs/${text(resource, 'name')}`,
    state: 'ENABLED',
    region: location,
  }),
  google_kms_crypto_key: ({ resource }) => ({
    id: `${text(resource, 'key_ring')}/cryptoKeys/${text(resource, 'name')}`,
  }),
  google_kms_key_ring: ({ resource, project, location }) => ({
    id: `projects/${project}/locations/${location}/keyRings/${text(resource, 'name')}`,
  }),
  google_logging_metric: ({ resource }) => ({ id: text(resource, 'name') }),
  google_logging_project_bucket_config: ({ resource, project, location }) => {
    const id = `projects/${text(resource, 'project', project)}/locations/${location}/buckets/${text(resource, 'bucket_id')}`;
    return { id, name: id, lifecycle_state: 'ACTIVE' };
  },
  google_logging_project_exclusion: ({ resource, project }) => ({
    id: `projects/${project}/exclusions/${text(resource, 'name')}`,
  }),
  google_logging_project_sink: ({ resource, project }) => ({
    id: `projects/${project}/sinks/${text(resource, 'name')}`,
    writer_identity: `serviceAccount:service-${PROJECT_NUMBER}@gcp-sa-logging.iam.gserviceaccount.com`,
  }),
  google_monitoring_alert_policy: ({ resource, project }) =>
    numbered(`projects/${project}/alertPolicies`, text(resource, 'display_name')),
  google_monitoring_notification_channel: ({ resource, project }) =>
    numbered(`projects/${project}/notificationChannels`, text(resource, 'display_name')),
  google_pubsub_topic: ({ resource, project }) => ({ id: `projects/${project}/topics/${text(resource, 'name')}` }),
  google_secret_manager_secret: ({ resource, project }) => ({
    id: `projects/${project}/secrets/${text(resource, 'secret_id')}`,
    name: `projects/${PROJECT_NUMBER}/secrets/${text(resource, 'secret_id')}`,
  }),
  google_secret_manager_secret_version: ({ resource }) => ({
    id: `${text(resource, 'secret')}/versions/1`,
    name: `${text(resource, 'secret')}/versions/1`,
    version: '1',
  }),
  google_service_account: ({ resource, project }) => {
    const email = `${text(resource, 'account_id')}@${project}.iam.gserviceaccount.com`;
    const name = `projects/${project}/serviceAccounts/${email}`;
    return { id: name, name, email, member: `serviceAccount:${email}`, unique_id: digits(email, 21) };
  },
  google_storage_bucket: ({ resource }) => ({
    id: text(resource, 'name'),
    url: `gs://${text(resource, 'name')}`,
    self_link: `https://www.googleapis.com/storage/v1/b/${text(resource, 'name')}`,
    project_number: Number(PROJECT_NUMBER),
  }),
};

/** A binding's id is what it is bound to, the role and the member. */
function memberId(type: string, resource: ObjectValue): Values {
  if (!type.endsWith('_iam_member')) return {};
  const target = ['name', 'secret_id', 'service_account_id', 'bucket', 'repository', 'crypto_key_id', 'project']
    .map((name) => text(resource, name))
    .find((value) => value !== '');
  return { id: `${target ?? ''}/${text(resource, 'role')}/${text(resource, 'member')}` };
}

/** Source: Job, Service and WorkerPool of https://cloud.google.com/run/docs/reference/rest/v2: uid is a UUID, etag a quoted text. */
function run(collection: string, { resource, project, location }: Context): Values {
  const name = text(resource, 'name');
  const id = `projects/${project}/locations/${location}/${collection}/${name}`;
  return {
    id,
    uid: uuid(id),
    etag: `"${Buffer.from(digest(id).slice(0, 16)).toString('base64')}"`,
    generation: '1',
    observed_generation: '1',
    launch_stage: 'GA',
    create_time: '2026-01-01T00:00:00Z',
    update_time: '2026-01-01T00:00:00Z',
  };
}

function budget(account: string, displayName: string): Values {
  const name = `billingAccounts/${account}/budgets/${digest(displayName).slice(0, 32)}`;
  return { id: name, name };
}

function numbered(collection: string, displayName: string): Values {
  const name = `${collection}/${digits(displayName, 19)}`;
  return { id: name, name };
}

function digits(content: string, count: number): string {
  return BigInt(`0x1${digest(content)}`)
    .toString()
    .slice(0, count);
}

function read(type: string, config: ObjectValue, settings: ObjectValue): Values {
  const project = projectOf(settings, config);
  switch (type) {
    case 'google_client_config':
      return {
        id: `projects/${project}`,
        project,
        region: text(settings, 'region'),
        zone: text(settings, 'zone'),
        access_token: 'example-access-token',
        default_labels: mapOf(settings['default_labels']),
      };
    case 'google_project': {
      const id = text(config, 'project_id', project);
      return {
        id: `projects/${id}`,
        project_id: id,
        name: id,
        number: PROJECT_NUMBER,
        billing_account: '000000-000000-000000',
      };
    }
    case 'google_service_account': {
      // Takes the account's id or its whole e-mail address.
      const [accountId = ''] = text(config, 'account_id').split('/').at(-1)?.split('@') ?? [];
      return apply(type, { ...config, account_id: accountId }, settings);
    }
    default:
      return apply(type, config, settings);
  }
}
