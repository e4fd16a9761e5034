import { REQUIRED_TAGS } from '@dativo/schema';
import type { TagRuleId } from './rules.ts';

/** What an organisation asks of tags. Names are as on AWS and Azure; Google Cloud gets both names and values as labels. */
export interface TagPolicy {
  /** Tags that every resource carries. */
  readonly required: readonly string[];
  /** What a tag may be, by its name. A tag that is not required is judged where it is there. */
  readonly allowed: Readonly<Record<string, AllowedValues>>;
  /** Which team owns a module, where tags do not say. The first that fits counts. */
  readonly owners: readonly ModuleOwner[];
  /** Findings that are accepted. */
  readonly ignore: readonly TagIgnore[];
}

/** Which values a tag may have. */
export interface AllowedValues {
  readonly values?: readonly string[];
  /** A regular expression that the whole value fits. */
  readonly pattern?: RegExp;
}

/** Whose the resources of a module are. */
export interface ModuleOwner {
  /** Address of a module; `*` stands for any text. Modules inside belong to it. */
  readonly module: string;
  readonly team: string;
}

/** A finding is ignored where all that is given fits. */
export interface TagIgnore {
  /** Address of a resource; `*` stands for any text. */
  readonly address?: string;
  readonly type?: string;
  readonly rule?: TagRuleId;
  readonly reason: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** The five tags of a job, any value. */
export const DEFAULT_POLICY: TagPolicy = { required: REQUIRED_TAGS, allowed: {}, owners: [], ignore: [] };
