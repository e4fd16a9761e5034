import { type Fields, readBase, setTag, tagMapsOf, unknownOf, valuesOf } from './edit-document.ts';
import { type PlantedFault, policyWith } from './planted-fault.ts';

/** A resource of each base in which faults are planted; each stands for its cloud, its kind of document and its place of tags. */
const PLACES: readonly (readonly [base: string, at: string])[] = [
  ['aws-account.plan', 'aws_s3_bucket.raw["eu"]'],
  ['aws-fargate.plan', 'module.fleet.module.job["orders"].aws_sqs_queue.dead_letter[0]'],
  ['aws-fargate.state', 'module.job.module.job.aws_ecs_task_definition.job'],
  ['aws-fargate.state-file', 'module.job.module.platform[0].aws_ecs_cluster.cluster[0]'],
  ['azure.plan', 'module.batch.module.job.azurerm_container_app_job.this[0]'],
  ['azure.state', 'module.fleet.module.platform[0].azurerm_resource_group.this[0]'],
  ['gcp.plan', 'module.batch.module.job.google_monitoring_alert_policy.failed[0]'],
  ['gcp.state', 'module.webhooks.module.job.google_cloud_run_v2_service.service[0]'],
  ['gcp-fleet.state-file', 'module.etl.module.job["stripe-invoices"].google_cloud_run_v2_job.job[0]'],
];

type Fault = Pick<PlantedFault, 'name' | 'rule' | 'policy' | 'says'> & {
  readonly change: (values: Fields) => void;
};

const TAGS: readonly Fault[] = [
  { name: 'a tag is missing', rule: 'TAG001', change: (values) => setTag(values, 'team'), says: /has no tag team$/ },
  {
    name: 'two tags are missing',
    rule: 'TAG001',
    change: without('team', 'cost_center'),
    says: /has no tags team, cost_center$/,
  },
  { name: 'there are no tags', rule: 'TAG001', change: emptied, says: /has no tags job_name, team, / },
  {
    name: 'a value is empty',
    rule: 'TAG002',
    change: (values) => setTag(values, 'cost_center', ''),
    says: /is empty$/,
  },
  {
    name: 'a value is left to do',
    rule: 'TAG002',
    change: (values) => setTag(values, 'team', 'todo'),
    says: /"todo", which is no finished value$/,
  },
  {
    name: 'a value is not allowed',
    rule: 'TAG003',
    change: (values) => setTag(values, 'environment', 'qa'),
    policy: policyWith({ allowed: { environment: { values: ['prod', 'dev', 'Prod'] } } }),
    says: /environment that is "qa", and the policy allows prod, /,
  },
  {
    name: 'a value does not fit its pattern as a whole',
    rule: 'TAG003',
    change: (values) => setTag(values, 'pipeline_type', 'x-ingestion'),
    policy: policyWith({ allowed: { pipeline_type: { values: ['platform'], pattern: /[a-z]{7,9}/ } } }),
    says: /what fits \[a-z\]\{7,9\}$/,
  },
  {
    name: 'a name is spelled another way',
    rule: 'TAG007',
    change: renamed('cost_center', 'cost-center'),
    says: /"cost-center" and none named cost_center/,
  },
];

/** Every fault of tags in every place. */
export const TAG_FAULTS: readonly PlantedFault[] = PLACES.flatMap(([base, at]) =>
  TAGS.map(({ name, rule, change, policy, says }) => ({
    name: `${name} (${base})`,
    rule,
    at,
    clean: () => readBase(base),
    plant: (document: Fields) => change(valuesOf(document, at)),
    ...(policy !== undefined && { policy }),
    ...(says !== undefined && { says }),
  })),
);

const BUCKET = 'aws_s3_bucket.raw["eu"]';
const APP = 'module.service.module.job.azurerm_container_app.this[0]';
const ALERT = 'module.service.module.job.google_monitoring_alert_policy.failed[0]';
const inAws = (values: (found: Fields) => void) => (document: Fields) => values(valuesOf(document, BUCKET));
const inAzure = (values: (found: Fields) => void) => (document: Fields) => values(valuesOf(document, APP));
const inGcp = (values: (found: Fields) => void) => (document: Fields) => values(valuesOf(document, ALERT));
const aws = { at: BUCKET, clean: () => readBase('aws-account.plan') };
const azure = { at: APP, clean: () => readBase('azure.plan') };
const gcp = { at: ALERT, clean: () => readBase('gcp.plan') };

/** Faults that only one kind of document or one cloud can have. */
export const OWN_FAULTS: readonly PlantedFault[] = [
  {
    ...aws,
    name: 'a value with blanks around',
    rule: 'TAG002',
    plant: inAws((values) => setTag(values, 'team', ' platform')),
  },
  {
    ...aws,
    name: 'a placeholder of a template',
    rule: 'TAG002',
    plant: inAws((values) => setTag(values, 'team', '{{team}}')),
  },
  {
    ...azure,
    name: 'a placeholder in angle brackets',
    rule: 'TAG002',
    plant: inAzure((values) => setTag(values, 'team', '<team>')),
  },
  {
    ...aws,
    name: 'a value that the apply makes known',
    rule: 'TAG004',
    says: /gets team, environment, cost_center from the apply only$/,
    plant: (document) => {
      const values = valuesOf(document, BUCKET);
      setTag(values, 'team');
      delete values['tags_all'];
      Object.assign(unknownOf(document, BUCKET), { tags: { team: true }, tags_all: true });
    },
  },
  {
    ...azure,
    name: 'tags that the apply makes known',
    rule: 'TAG004',
    plant: (document) => {
      delete valuesOf(document, APP)['tags'];
      Object.assign(unknownOf(document, APP), { tags: true });
    },
  },
  {
    ...aws,
    name: 'a team in another letter case',
    rule: 'TAG008',
    says: /"Platform", which is "platform" elsewhere/,
    plant: inAws((values) => setTag(values, 'team', 'Platform')),
  },
  {
    ...azure,
    name: 'a team with another mark',
    rule: 'TAG008',
    plant: inAzure((values) => setTag(values, 'cost_center', 'cc 1042')),
  },
  {
    ...gcp,
    name: 'a label with another mark',
    rule: 'TAG008',
    plant: inGcp((values) => setTag(values, 'cost_center', 'cc_1042')),
  },
  {
    ...aws,
    name: 'a name that AWS keeps to itself in a value',
    rule: 'TAG009',
    plant: inAws((values) => setTag(values, 'note', 'aws:mine')),
  },
  {
    ...aws,
    name: 'a value that is too long for AWS',
    rule: 'TAG009',
    plant: inAws((values) => setTag(values, 'note', 'x'.repeat(257))),
  },
  {
    ...aws,
    name: 'a character that AWS refuses',
    rule: 'TAG009',
    plant: inAws((values) => setTag(values, 'note', 'a;b')),
  },
  {
    ...aws,
    name: 'more tags than AWS takes',
    rule: 'TAG009',
    says: /has 51 tags, and the cloud takes 50$/,
    plant: inAws(filledTo(51)),
  },
  {
    ...azure,
    name: 'a name that Azure keeps to itself',
    rule: 'TAG009',
    plant: inAzure((values) => setTag(values, 'azureNote', 'x')),
  },
  {
    ...azure,
    name: 'a character that Azure refuses',
    rule: 'TAG009',
    plant: inAzure((values) => setTag(values, 'a/b', 'x')),
  },
  {
    ...azure,
    name: 'names that Azure takes for one',
    rule: 'TAG009',
    plant: inAzure((values) => setTag(values, 'Team', String(tagMapsOf(values)[0]?.['team']))),
  },
  {
    ...gcp,
    name: 'a label in capital letters',
    rule: 'TAG009',
    says: /refuses: the value "Note"/,
    plant: inGcp((values) => setTag(values, 'note', 'Note')),
  },
  { ...gcp, name: 'a name in capital letters', rule: 'TAG009', plant: inGcp((values) => setTag(values, 'Note', 'x')) },
  {
    ...gcp,
    name: 'a label that is too long',
    rule: 'TAG009',
    plant: inGcp((values) => setTag(values, 'note', 'x'.repeat(64))),
  },
  {
    ...aws,
    name: 'a tag of the policy that the project does not require',
    rule: 'TAG003',
    policy: policyWith({ allowed: { tier: { values: ['gold'] } } }),
    plant: inAws((values) => setTag(values, 'tier', 'tin')),
  },
  {
    ...aws,
    name: 'an ignore that ignores nothing',
    rule: 'TAG010',
    at: 'aws_s3_bucket.gone',
    plant: () => {},
    faultyPolicy: policyWith({ ignore: [{ address: 'aws_s3_bucket.gone', reason: 'the old account' }] }),
  },
  {
    ...aws,
    name: 'an ignore that has expired',
    rule: 'TAG010',
    at: 'aws_s3_bucket.*',
    plant: () => {},
    faultyPolicy: policyWith({
      ignore: [{ address: 'aws_s3_bucket.*', reason: 'until the move', until: '2026-11-23' }],
    }),
    says: /has expired on 2026-11-23$/,
  },
];

function without(...names: readonly string[]): (values: Fields) => void {
  return (values) => {
    for (const name of names) setTag(values, name);
  };
}

function emptied(values: Fields): void {
  for (const map of tagMapsOf(values)) for (const name of Object.keys(map)) delete map[name];
}

function renamed(from: string, to: string): (values: Fields) => void {
  return (values) => {
    for (const map of tagMapsOf(values)) {
      const value = map[from];
      delete map[from];
      if (value !== undefined) map[to] = value;
    }
  };
}

function filledTo(count: number): (values: Fields) => void {
  return (values) => {
    for (let number = 0; Object.keys(values['tags_all'] as Fields).length < count; number += 1) {
      setTag(values, `note-${number}`, 'x');
    }
  };
}
