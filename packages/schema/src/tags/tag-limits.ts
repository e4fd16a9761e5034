import { cloudRules } from '../generated/cloud-rules.ts';
import type { Provider } from '../rules/job-view.ts';

/** The providers that put limits on tags. */
export type Cloud = Exclude<Provider, 'local'>;

/** What a cloud accepts as the name or the value of a tag. Lengths count code points. */
export interface TextLimits {
  readonly min: number;
  readonly max: number;
  readonly max_bytes?: number;
  readonly pattern: string;
  /** The pattern for people. */
  readonly words: string;
}

export interface TagLimits {
  readonly title: string;
  readonly max_per_resource: number;
  readonly key: TextLimits;
  readonly value: TextLimits;
  readonly reserved_key_prefixes: readonly string[];
  readonly reserved_value_prefixes: readonly string[];
  /** True where text is made to fit; elsewhere what does not fit is refused. */
  readonly normalise: boolean;
}

export const TAG_LIMITS: Readonly<Record<Cloud, TagLimits>> = cloudRules.tags;

export function isCloud(provider: Provider | undefined): provider is Cloud {
  return provider !== undefined && provider !== 'local';
}
