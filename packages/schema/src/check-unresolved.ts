import { createDiagnostic } from './create-diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { PlaceholderSite } from './placeholder-list.ts';
import type { YamlDocument } from './yaml/nodes.ts';

/** In a resolved job no placeholder is left; each one that is left is named. */
export function checkUnresolved(document: YamlDocument, sites: readonly PlaceholderSite[]): Diagnostic[] {
  return sites.flatMap(({ node, pointer, placeholders }) =>
    placeholders.map(({ raw }) =>
      createDiagnostic({
        ruleId: 'JOB406',
        message: `${raw} is not resolved`,
        help: 'Run `dativo resolve` with the outputs of Terraform, and use the file that it writes.',
        file: document.file,
        range: document.rangeOf(node),
        pointer,
        subject: raw,
      }),
    ),
  );
}
