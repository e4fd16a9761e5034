import { cloudRules } from '../generated/cloud-rules.ts';
import { once } from '../once.ts';
import type { Provider } from '../rules/job-view.ts';
import { checksum, lowerCase } from '../tags/terraform-text.ts';

const { slug_outside, digit_prefix, nameless, hash } = cloudRules.names;
const OUTSIDE = new RegExp(slug_outside, 'g');

/** A slug as it is, which nearly all names are: told in a tenth of the time that making one takes. */
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A hyphen and the digits. */
const CHECKSUM_LENGTH = 1 + hash;
const CHECKSUM_END = new RegExp(`-[0-9a-f]{${hash}}$`);

type Kinds = readonly (readonly [kind: string, limits: NameLimits])[];
const KINDS: Readonly<Record<Provider, Kinds>> = {
  aws: Object.entries(cloudRules.names.aws),
  azure: Object.entries(cloudRules.names.azure),
  gcp: Object.entries(cloudRules.names.gcp),
  local: Object.entries(cloudRules.names.local),
};

/** What a slug must be so that every kind of resource has it in its name as it is. */
interface WholeSlugs {
  readonly shortest: number;
  readonly longest: number;
  readonly reserved: readonly string[];
}

const WHOLE_SLUGS: Readonly<Record<Provider, WholeSlugs>> = {
  aws: wholeSlugs(KINDS.aws),
  azure: wholeSlugs(KINDS.azure),
  gcp: wholeSlugs(KINDS.gcp),
  local: wholeSlugs(KINDS.local),
};

/** What a cloud accepts as the name of a kind of resource. */
export interface NameLimits {
  readonly min?: number;
  readonly max: number;
  readonly pattern: string;
  /** What a name must not begin with. */
  readonly reserved_prefix?: string;
  /** Stands at the end of every name of this kind. */
  readonly suffix?: string;
}

/** The name of a resource. */
export interface DerivedName {
  readonly name: string;
  /** True where the name did not fit and ends in a checksum of `job_name` and `environment`. */
  readonly isShortened: boolean;
}

/**
 * The names of all resources that the Terraform modules make for a job, by kind. The same job gets the same names every time.
 *
 * @example
 * import { deriveNames } from '@dativo/schema';
 *
 * deriveNames('stripe_customers', 'prod', 'azure')['job']; // => { name: 'stripe-customers-prod', isShortened: false }
 */
export function deriveNames(
  jobName: string,
  environment: string,
  provider: Provider,
): Readonly<Record<string, DerivedName>> {
  const base = slugOf(`${jobName}-${environment}`);
  const end = checksumEnd(jobName, environment);
  const names: Record<string, DerivedName> = {};
  for (const [kind, limits] of KINDS[provider]) names[kind] = fit(base, end, limits);
  return names;
}

function checksumEnd(jobName: string, environment: string): () => string {
  return once(() => `-${checksum(`${jobName}|${environment}`, hash)}`);
}

/** The part of `deriveNames` that is not simply the slug with the suffix of its kind. */
export function unusualNames({ jobName, environment, provider }: NamedJob): readonly UnusualName[] {
  const slug = slugOf(`${jobName}-${environment}`);
  const end = checksumEnd(jobName, environment);
  return unusualKinds(slug, provider).map(([kind, limits]) => {
    const { name } = fit(slug, end, limits);
    return { kind, name, stem: name.slice(0, name.length - (limits.suffix ?? '').length) };
  });
}

interface NamedJob {
  readonly jobName: string;
  readonly environment: string;
  readonly provider: Provider;
}

export interface UnusualName {
  readonly kind: string;
  readonly name: string;
  /** The name without what stands at the end of all names of its kind. */
  readonly stem: string;
}

/** The same names by what tells most of them apart already: the part before the checksum, or the whole of it where there is none. */
export function unusualStems(slug: string, provider: Provider): readonly UnusualStem[] {
  return unusualKinds(slug, provider).map(([kind, limits]) => {
    const isShortened = wholeName(slug, limits) === undefined;
    return { kind, stem: isShortened ? shortBase(slug, limits) : baseName(slug, limits), isShortened };
  });
}

export interface UnusualStem {
  readonly kind: string;
  readonly stem: string;
  readonly isShortened: boolean;
}

function unusualKinds(slug: string, provider: Provider): Kinds {
  return fitsAsItIs(slug, provider) ? [] : KINDS[provider].filter(([, limits]) => !hasWholeSlug(slug, limits));
}

/** True for what could be a shortened name, with its checksum. */
export function endsLikeChecksum(slug: string): boolean {
  return CHECKSUM_END.test(slug);
}

/** Lower-case letters and digits with single hyphens between them; empty where the text has none of them. */
export function slugOf(text: string): string {
  if (SLUG.test(text)) return text;
  const slug = lowerCase(text).replace(OUTSIDE, '-').replace(/^-|-$/g, '');
  return /^[0-9]/.test(slug) ? digit_prefix + slug : slug;
}

/** True where all resources of a job have its slug in their names as it is. */
export function fitsAsItIs(slug: string, provider: Provider): boolean {
  const { shortest, longest, reserved } = WHOLE_SLUGS[provider];
  return slug.length >= shortest && slug.length <= longest && !reserved.some((prefix) => slug.startsWith(prefix));
}

function wholeSlugs(kinds: Kinds): WholeSlugs {
  const limits = kinds.map(([, each]) => each);
  return {
    shortest: Math.max(0, ...limits.map(({ min = 1, suffix = '' }) => Math.max(1, min - suffix.length))),
    longest: Math.min(...limits.map(({ max, suffix = '' }) => max - suffix.length)),
    reserved: limits.flatMap(({ reserved_prefix: prefix }) => prefix ?? []),
  };
}

function hasWholeSlug(slug: string, limits: NameLimits): boolean {
  return wholeName(slug, limits) === slug + (limits.suffix ?? '');
}

function fit(slug: string, checksumEnd: () => string, limits: NameLimits): DerivedName {
  const whole = wholeName(slug, limits);
  if (whole !== undefined) return { name: whole, isShortened: false };
  return { name: shortBase(slug, limits) + checksumEnd() + (limits.suffix ?? ''), isShortened: true };
}

/** What is left of a name before its checksum. */
function shortBase(slug: string, limits: NameLimits): string {
  const { max, suffix = '' } = limits;
  const base = baseName(slug, limits) || nameless;
  return base.slice(0, max - CHECKSUM_LENGTH - suffix.length).replace(/-$/, '');
}

/** The name that holds all of the slug; `undefined` where it does not fit. */
function wholeName(slug: string, limits: NameLimits): string | undefined {
  const { min = 1, max, suffix = '' } = limits;
  const base = baseName(slug, limits);
  const whole = base + suffix;
  return base !== '' && whole.length >= min && whole.length <= max ? whole : undefined;
}

function baseName(slug: string, { reserved_prefix }: NameLimits): string {
  return reserved_prefix !== undefined && slug.startsWith(reserved_prefix) ? digit_prefix + slug : slug;
}
