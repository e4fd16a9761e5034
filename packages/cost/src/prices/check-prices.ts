import { nearest, pointerStep } from '@dativo/schema';
import { isPrice } from '../money.ts';
import type { PricedRuntime, PriceGroup, PriceTable, RuntimePrices } from './price-table.ts';

/** What is wrong at one place of a table. */
export interface ShapeFault {
  readonly pointer: string;
  /** The key is wrong, not what stands behind it. */
  readonly isKey?: boolean;
  readonly message: string;
  readonly help: string;
}

type Check = (value: unknown, pointer: string) => readonly ShapeFault[];

const price = one((value) => typeof value === 'string' && isPrice(value), 'a price in quotes such as "0.04048"');
const text = one((value) => typeof value === 'string' && value.trim() !== '', 'text that is not blank');
const date = one((value) => isDate(value), 'a date such as "2026-11-24"');
const names = listOf(text);

const GROUP: Readonly<Record<keyof PriceGroup, Check>> = {
  name: text,
  regions: names,
  like: names,
  per: choice('hour', 'second'),
  ...{ vcpu: price, memory_gib: price, storage_gib: price },
  ...{ spot_vcpu: price, spot_memory_gib: price, idle_vcpu: price, idle_memory_gib: price },
  checked: choice('page', 'memory', 'own'),
  seen_at: text,
  priced_on: one((value) => value === null || isDate(value), 'a date such as "2026-11-24", or null'),
};

const RUNTIME: Readonly<Record<keyof RuntimePrices, Check>> = {
  source: text,
  groups: listOf(mapOf(GROUP, ['name', 'regions', 'per'])),
};

const RUNTIMES: Readonly<Record<PricedRuntime, Check>> = {
  aws_fargate: mapOf(RUNTIME, ['groups']),
  azure_container_apps: mapOf(RUNTIME, ['groups']),
  gcp_cloud_run: mapOf(RUNTIME, ['groups']),
};

const TABLE: Readonly<Record<keyof PriceTable | '$comment' | '$schema', Check>> = {
  $comment: text,
  $schema: text,
  version: one((value) => value === 1, '1'),
  currency: choice('USD'),
  compiled_on: date,
  runtimes: mapOf(RUNTIMES, []),
};

/** Everything that is wrong with a table of prices, each once. */
export function checkPrices(value: unknown): readonly ShapeFault[] {
  return mapOf(TABLE, ['version', 'currency', 'runtimes'])(value, '');
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function one(fits: (value: unknown) => boolean, words: string): Check {
  return (value, pointer) => (fits(value) ? [] : [unfit(value, pointer, words)]);
}

function choice(...choices: readonly string[]): Check {
  const words = choices.map((word) => JSON.stringify(word)).join(' or ');
  return one((value) => typeof value === 'string' && choices.includes(value), words);
}

function listOf(check: Check): Check {
  return (value, pointer) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, pointer + pointerStep(index)))
      : [unfit(value, pointer, 'a list')];
}

function mapOf(members: Readonly<Record<string, Check>>, required: readonly string[]): Check {
  return (value, pointer) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [unfit(value, pointer, 'a map of keys and values')];
    const missing = required.filter((key) => !Object.hasOwn(value, key));
    return [
      ...missing.map((key) => ({
        pointer,
        message: `required key "${key}" is missing from ${nameOf(pointer)}`,
        help: `Add \`${key}\`.`,
      })),
      ...Object.entries(value).flatMap(([key, member]) => checkMember(members, key, member, pointer)),
    ];
  };
}

function checkMember(
  members: Readonly<Record<string, Check>>,
  key: string,
  member: unknown,
  pointer: string,
): readonly ShapeFault[] {
  const place = pointer + pointerStep(key);
  const check = Object.hasOwn(members, key) ? members[key] : undefined;
  if (check !== undefined) return check(member, place);
  const near = nearest(key, Object.keys(members));
  const help = near === undefined ? `Known here: ${Object.keys(members).join(', ')}.` : `Did you mean \`${near}\`?`;
  return [{ pointer: place, isKey: true, message: `${JSON.stringify(key)} is not a known key here`, help }];
}

function unfit(value: unknown, pointer: string, words: string): ShapeFault {
  return { pointer, message: `${nameOf(pointer)} is ${shown(value)}; it must be ${words}`, help: `Write ${words}.` };
}

/** `/runtimes/aws_fargate/groups/0` → `runtimes.aws_fargate.groups[0]`. */
function nameOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const name = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
  return name === '' ? 'the table' : `\`${name.replace(/^\./, '')}\``;
}

const LONGEST = 60;

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, LONGEST)) : String(value);
}
