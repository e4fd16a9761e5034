import type { Diagnostic, Fix, RelatedLocation, Severity } from '@dativo/schema';
import { toArtifactLocation, toPhysicalLocation, toRegion } from './sarif-location.ts';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

export function toLevel(severity: Severity): (typeof LEVEL)[Severity] {
  return LEVEL[severity];
}

/** One finding. Baseline and suppressions are added by the caller. */
export function toSarifResult(diagnostic: Diagnostic) {
  const { ruleId, severity, message, help, file, range, pointer, related = [], fix, fingerprint } = diagnostic;
  return {
    ruleId,
    level: toLevel(severity),
    message: { text: withoutLinks(help === undefined ? message : `${message}\n${help}`) },
    locations: [
      {
        physicalLocation: toPhysicalLocation(file, range),
        ...(pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
      },
    ],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(toRelatedLocation) }),
    partialFingerprints: { 'dativoFinding/v1': fingerprint },
    ...(fix === undefined ? {} : { fixes: [toSarifFix(fix, file)] }),
  };
}

/**
 * A message is plain text, but SARIF reads `[text](address)` in it as a link; a backslash undoes that. Braces stay as
 * they are: readers fill in `{0}` only where a message comes with arguments, and ours have none.
 */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '\\](');
}

function toRelatedLocation({ file, range, message }: RelatedLocation, index: number) {
  return { id: index + 1, physicalLocation: toPhysicalLocation(file, range), message: { text: withoutLinks(message) } };
}

function toSarifFix({ title, edits }: Fix, file: string) {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: toRegion(range),
    insertedContent: { text: newText },
  }));
  return {
    description: { text: withoutLinks(title) },
    artifactChanges: [{ artifactLocation: toArtifactLocation(file), replacements }],
  };
}
