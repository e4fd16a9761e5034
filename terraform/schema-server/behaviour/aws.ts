import { crc32 } from 'node:zlib';
import type { Fault } from '../diagnostic.ts';
import { isList, isObject, type ObjectValue, Unknown, type Value } from '../message-pack.ts';
import { awsIdentifiers } from './aws-identifiers.ts';
import { renderPolicyDocument } from './aws-policy-document.ts';
import { type Behaviour, digest, text, type Values } from './behaviour.ts';

/** The account number that AWS uses in its own documentation. */
export const ACCOUNT_ID = '123456789012';

export const awsBehaviour: Behaviour = {
  environment: { region: ['AWS_REGION', 'AWS_DEFAULT_REGION'] },
  configurationFaults,
  resourceFaults,
  plan,
  apply,
  read,
};

function configurationFaults(settings: ObjectValue): Fault[] {
  if (regionOf(settings) !== '') return [];
  return [
    {
      summary: 'Invalid provider configuration',
      detail: 'invalid AWS Region: give the provider a region, or set AWS_REGION.',
    },
  ];
}

const JSON_ATTRIBUTES: ReadonlySet<string> = new Set([
  'policy',
  'assume_role_policy',
  'container_definitions',
  'event_pattern',
  'redrive_policy',
]);

function resourceFaults(_type: string, config: ObjectValue): Fault[] {
  return Object.entries(config)
    .filter(([name, value]) => JSON_ATTRIBUTES.has(name) && typeof value === 'string' && !isJson(value))
    .map(([name]) => ({
      summary: `"${name}" contains an invalid JSON`,
      detail: 'The text cannot be read as JSON.',
      path: [name],
    }));
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** The region of the resource itself, else of the provider block that made it. */
function regionOf(settings: ObjectValue, resource: ObjectValue = {}): string {
  return text(resource, 'region', text(settings, 'region'));
}

function plan(type: string, proposed: ObjectValue, settings: ObjectValue): Values {
  return {
    ...('region' in proposed && { region: regionOf(settings, proposed) }),
    ...('tags_all' in proposed && { tags_all: tagsAll(proposed['tags'] ?? null, settings) }),
    ...defaultsOf(type),
  };
}

/** Without these a plan would show a computed value where the real provider shows its default. */
function defaultsOf(type: string): Values {
  if (type === 'aws_scheduler_schedule') return { group_name: 'default', state: 'ENABLED' };
  if (type === 'aws_iam_role') return { path: '/', max_session_duration: 3600, force_detach_policies: false };
  return {};
}

/** Tags of the provider block, then those of the resource. Not known before all tags are. */
function tagsAll(tags: Value, settings: ObjectValue): Value {
  if (tags instanceof Unknown) return tags;
  const [defaultTags] = isList(settings['default_tags']) ? settings['default_tags'] : [];
  const merged: ObjectValue = { ...mapOf(isObject(defaultTags) ? defaultTags['tags'] : null), ...mapOf(tags) };
  return Object.values(merged).some((value) => value instanceof Unknown) ? new Unknown() : merged;
}

function mapOf(value: Value | undefined): ObjectValue {
  return isObject(value) ? value : {};
}

interface Place {
  readonly region: string;
  readonly partition: string;
  readonly dnsSuffix: string;
}

function placeOf(settings: ObjectValue, resource: ObjectValue): Place {
  const region = regionOf(settings, resource);
  if (region.startsWith('cn-')) return { region, partition: 'aws-cn', dnsSuffix: 'amazonaws.com.cn' };
  return { region, partition: region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws', dnsSuffix: 'amazonaws.com' };
}

function apply(type: string, planned: ObjectValue, settings: ObjectValue): Values {
  return awsIdentifiers(type, planned, { ...placeOf(settings, planned), accountId: ACCOUNT_ID });
}

function read(type: string, config: ObjectValue, settings: ObjectValue): Values {
  const place = placeOf(settings, config);
  const { region, partition, dnsSuffix } = place;
  switch (type) {
    case 'aws_caller_identity':
      return {
        account_id: ACCOUNT_ID,
        id: ACCOUNT_ID,
        arn: `arn:${partition}:iam::${ACCOUNT_ID}:user/terraform`,
        user_id: 'AIDACKCEVSQ6C2EXAMPLE',
      };
    case 'aws_partition':
      return {
        partition,
        id: partition,
        dns_suffix: dnsSuffix,
        reverse_dns_prefix: dnsSuffix.split('.').reverse().join('.'),
      };
    case 'aws_region':
      return { region, name: region, id: region, description: region, endpoint: `ec2.${region}.${dnsSuffix}` };
    case 'aws_iam_policy_document': {
      const json = renderPolicyDocument(config);
      return {
        json,
        minified_json: JSON.stringify(JSON.parse(json)),
        id: String(crc32(json)),
      };
    }
    case 'aws_ecs_cluster':
      return { ...found('aws_ecs_cluster', text(config, 'cluster_name'), config, settings), status: 'ACTIVE' };
    case 'aws_subnets':
      return { ids: [`subnet-${digest('a').slice(0, 17)}`, `subnet-${digest('b').slice(0, 17)}`], id: region };
    case 'aws_vpc':
      return { ...found('aws_vpc', 'vpc', config, settings), cidr_block: '10.0.0.0/16' };
    default:
      return found(type, text(config, 'name', text(config, 'id', 'example')), config, settings);
  }
}

/** A thing that exists already has the same identifiers as one made by this server. */
function found(type: string, name: string, config: ObjectValue, settings: ObjectValue): Values {
  return awsIdentifiers(type, { ...config, name }, { ...placeOf(settings, config), accountId: ACCOUNT_ID });
}
