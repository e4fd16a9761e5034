import { docsUrlOf, type RuleId, ruleCatalog } from '@dativo/schema';
import { toLevel } from './sarif-result.ts';

/** Every rule of the catalogue; hosts show text, level and page of those that were broken. */
export function sarifRules() {
  return (Object.keys(ruleCatalog) as RuleId[]).sort().map((id) => {
    const { severity, summary, source, isOptIn = false } = ruleCatalog[id];
    return {
      id,
      shortDescription: { text: summary },
      fullDescription: { text: summary },
      help: { text: `${summary} Examples: ${docsUrlOf(id)}` },
      helpUri: docsUrlOf(id),
      defaultConfiguration: { enabled: !isOptIn, level: toLevel(severity) },
      properties: { source },
    };
  });
}
