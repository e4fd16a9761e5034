import { createDiagnostic } from '../create-diagnostic.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { isPlaceholderMap } from '../yaml/placeholder-map.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { RuleId } from './catalog.ts';

type OneDocument =
  | { readonly ok: true; readonly document: YamlDocument }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The one map that a job file holds. */
export function oneDocument(text: string, file: string): OneDocument {
  const reading = readYaml(text, { file });
  if (!reading.ok) return reading;
  const [document, second] = reading.documents;
  if (document === undefined) return refused('JOB102', file, 'the job file is empty', EMPTY_HELP);
  if (second !== undefined) {
    const message = `the job file holds ${reading.documents.length} documents; it must hold one`;
    return refused('JOB104', file, message, 'Take away the line `---`, or write one file for each job.', second);
  }
  if (document.root.kind === 'scalar' && document.root.value === null) {
    return refused('JOB102', file, 'the job file is empty', EMPTY_HELP, document);
  }
  if (document.root.kind !== 'map' || isPlaceholderMap(document.text, document.root)) {
    return refused(
      'JOB110',
      file,
      `the job file is ${KINDS[document.root.kind]}; a job is a map of keys and values`,
      MAP_HELP,
      document,
    );
  }
  return { ok: true, document };
}

const EMPTY_HELP = 'Start with `tenant_id`, `source_connector_path`, `target_connector_path` and `asset_path`.';
const MAP_HELP = 'Write lines such as `tenant_id: acme`.';
const KINDS = { scalar: 'one value', list: 'a list', map: 'one placeholder', alias: 'an alias' } as const;

function refused(ruleId: RuleId, file: string, message: string, help: string, document?: YamlDocument): OneDocument {
  const range = document?.rangeOf(document.root) ?? { start: START, end: START };
  return {
    ok: false,
    diagnostics: [createDiagnostic({ ruleId, message, help, file, range })],
  };
}

const START = { line: 1, column: 1, offset: 0, byteOffset: 0 } as const;
