import type { Check } from '../checks.ts';
import { cloudRules } from '../generated/cloud-rules.ts';
import { editDistance, nearest } from '../nearest.ts';
import { found } from '../rules/found.ts';
import { placeAt } from '../rules/place.ts';
import { replaceWord } from '../rules/suggest.ts';

const REGION = '/infrastructure/region';

const CLOUDS = {
  aws: { title: 'AWS', examples: 'us-east-1 or eu-central-1' },
  azure: { title: 'Azure', examples: 'eastus or westeurope' },
  gcp: { title: 'Cloud Run', examples: 'us-central1 or europe-west1' },
} as const;

type Cloud = keyof typeof CLOUDS;

/** JOB604: a region that is on the list. A warning, since clouds grow faster than lists. */
export const checkRegion: Check = (job) => {
  const { provider } = job;
  const region = job.fixedText(REGION);
  if (provider === undefined || provider === 'local' || region === undefined || region === '') return [];
  if (isKnown(provider, region)) return [];
  const near = nearNames(region, cloudRules.regions[provider].names);
  const [only] = near.length === 1 ? near : [];
  return [
    {
      ruleId: 'JOB604',
      pointer: REGION,
      mark: 'value',
      message: `\`region\` is ${found(region, REGION)}, which is not in the list of ${CLOUDS[provider].title} regions`,
      help: `${advice(provider, region, near)} The list is of ${cloudRules.regions.listed_on}; a region that is newer is fine.`,
      // Data must not move by mistake: only to the one near name, and never to another number.
      fix:
        only !== undefined && digitsOf(only) === digitsOf(region)
          ? replaceWord(job.document, placeAt(job.document, REGION).value, only)
          : undefined,
    },
  ];
};

/** Terraform's Azure provider reads `West Europe` as `westeurope`. */
function isKnown(cloud: Cloud, region: string): boolean {
  const names: readonly string[] = cloudRules.regions[cloud].names;
  return names.includes(cloud === 'azure' ? region.toLowerCase().replaceAll(' ', '') : region);
}

const MOST_NAMES = 3;

/** All names that are equally near, if any is near at all. */
function nearNames(region: string, names: readonly string[]): string[] {
  const first = nearest(region, names);
  if (first === undefined) return [];
  const wanted = region.toLowerCase();
  const distance = editDistance(wanted, first, region.length);
  return names.filter((name) => editDistance(wanted, name, distance) <= distance).slice(0, MOST_NAMES);
}

function digitsOf(region: string): string {
  return region.replace(/\D/g, '');
}

function advice(cloud: Cloud, region: string, near: readonly string[]): string {
  if (near.length > 0) return `Did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`;
  const other = (Object.keys(CLOUDS) as Cloud[]).find((each) => isKnown(each, region));
  const origin = other === undefined ? '' : `It is one of ${CLOUDS[other].title}. `;
  return `${origin}Use a name such as ${CLOUDS[cloud].examples}.`;
}
