import { cloudRules } from '../generated/cloud-rules.ts';
import type { Provider } from '../rules/job-view.ts';

/** What the Terraform modules put on every resource, over any other tag. */
export function moduleTags(provider: Provider): Readonly<Record<string, string>> {
  return cloudRules.tags.module_tags[provider];
}
