import type { Diagnostic } from './diagnostic.ts';
import { fingerprint } from './fingerprint.ts';
import { type RuleId, ruleCatalog } from './rules/catalog.ts';
import { mayHoldSecret } from './rules/secret-names.ts';

/** Where the pages of the rules are; `docs/rules/` of this repository. */
const RULE_PAGES = 'https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules';

/** What a check knows of a finding; `undefined` counts as left out. */
export interface DiagnosticDraft {
  readonly ruleId: RuleId;
  readonly message: string;
  readonly file: string;
  /** Default: that of the catalogue. */
  readonly severity?: Diagnostic['severity'] | undefined;
  readonly help?: string | undefined;
  readonly range?: Diagnostic['range'] | undefined;
  /** Default: the whole document. */
  readonly pointer?: string | undefined;
  readonly related?: Diagnostic['related'] | undefined;
  readonly fix?: Diagnostic['fix'] | undefined;
  /** The faulty text, for the fingerprint. Blanks do not count, and nothing counts where a secret may stand. */
  readonly subject?: string | undefined;
}

/**
 * The one place where findings are made: weight, page and fingerprint come from the rule.
 *
 * @example
 * import { createDiagnostic, docsUrlOf, hasErrors } from '@dativo/schema';
 *
 * const found = createDiagnostic({ ruleId: 'JOB101', file: 'job.yaml', message: 'the file is not there' });
 * found.severity; // => 'error'
 * found.docsUrl === docsUrlOf('JOB101'); // => true
 * hasErrors([found]); // => true
 */
export function createDiagnostic(draft: DiagnosticDraft): Diagnostic {
  const { ruleId, message, file, severity, help, range, pointer = '', related = [], fix, subject = '' } = draft;
  const known = mayHoldSecret(pointer) ? '' : subject.trim().replace(/\s+/g, ' ');
  return {
    ruleId,
    severity: severity ?? ruleCatalog[ruleId].severity,
    message,
    ...(help === undefined ? {} : { help }),
    docsUrl: docsUrlOf(ruleId),
    file,
    ...(range === undefined ? {} : { range }),
    pointer,
    ...(related.length === 0 ? {} : { related }),
    ...(fix === undefined ? {} : { fix }),
    fingerprint: fingerprint(ruleId, pointer, known),
  };
}

/** Where the page of a rule is. */
export function docsUrlOf(ruleId: RuleId): string {
  return `${RULE_PAGES}/${ruleId}.md`;
}
