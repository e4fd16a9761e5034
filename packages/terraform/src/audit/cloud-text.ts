import { encodeTags } from '@dativo/schema';

export type AuditedCloud = 'aws' | 'azure' | 'gcp';

/** `undefined` for a provider whose tags have no limits here. */
export function cloudOf(provider: string): AuditedCloud | undefined {
  if (provider === 'aws' || provider === 'awscc') return 'aws';
  if (provider === 'azurerm' || provider === 'azapi') return 'azure';
  return provider === 'google' || provider === 'google-beta' ? 'gcp' : undefined;
}

/** The name of a tag on a cloud: labels of Google Cloud have letters of their own. */
export function nameOn(cloud: AuditedCloud | undefined, name: string): string {
  if (cloud !== 'gcp') return name;
  const known = LABELS.get(name);
  if (known !== undefined) return known;
  const [label = name] = Object.keys(encodeTags({ [name]: 'x' }, 'gcp').tags);
  LABELS.set(name, label);
  return label;
}

/** Names that were asked for; a policy has few, an audit asks for each of them once a resource. */
const LABELS = new Map<string, string>();

/** A value as it is on a cloud. */
export function valueOn(cloud: AuditedCloud | undefined, value: string): string {
  if (cloud !== 'gcp') return value;
  const known = LABEL_VALUES.get(value);
  if (known !== undefined) return known;
  const label = encodeTags({ value }, 'gcp').tags['value'] ?? value;
  LABEL_VALUES.set(value, label);
  return label;
}

/** Values that a policy lists. */
const LABEL_VALUES = new Map<string, string>();

/** The name under which a resource has a tag: Azure takes names of any case for the same. */
export function findName(
  cloud: AuditedCloud | undefined,
  tags: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const wanted = nameOn(cloud, name);
  if (Object.hasOwn(tags, wanted)) return wanted;
  if (cloud !== 'azure') return undefined;
  return Object.keys(tags).find((each) => each.toLowerCase() === wanted.toLowerCase());
}
