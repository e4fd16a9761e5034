import {
  type Diagnostic,
  hasErrors,
  listPlaceholders,
  nodeAt,
  type Outputs,
  readYaml,
  sortDiagnostics,
  type YamlDocument,
  type YamlNode,
} from '@dativo/schema';
import { explainUnreadable } from './explain-unreadable.ts';
import { fillSite } from './fill-site.ts';
import type { FilledSite, SiteEdit } from './filled-site.ts';
import type { ResolveOptions } from './options.ts';
import { applyEdits } from './position-map.ts';
import type { Replacement } from './replacement.ts';
import { type Sources, toSources } from './sources.ts';
import { traceBack } from './trace-back.ts';
import { type Intended, verifyResult } from './verify-result.ts';

/** A text with its placeholders filled in, or everything that is in the way. */
export type TextResolution = ResolvedText | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A text with its placeholders filled in. */
export interface ResolvedText {
  readonly ok: true;
  /** The source with the values in the place of the placeholders, every other byte as it was. */
  readonly text: string;
  /** `text` with sensitive values masked: for showing. */
  readonly maskedText: string;
  /** Placeholders that were left in place on purpose. */
  readonly keptCount: number;
  readonly replacements: readonly Replacement[];
  /** Warnings and infos, placed in the source. */
  readonly diagnostics: readonly Diagnostic[];
  /** A finding about `text` → the same finding placed in the source, without sensitive values. */
  toSourceDiagnostic(diagnostic: Diagnostic): Diagnostic;
}

/**
 * Fills Terraform outputs into the placeholders of any YAML text, without asking whether it is a job.
 * @throws {Error} when the result does not read back as meant, which is a fault of ours
 *
 * @example
 * import { resolveText } from '@dativo/resolver';
 * import { parseOutputs } from '@dativo/schema';
 *
 * const read = parseOutputs('{"host": "db.example.com", "port": 5432}');
 * if (!read.ok) throw new Error(read.diagnostics[0]?.message);
 * const resolved = resolveText('port: "{{terraform_outputs.port}}" # ours', read.outputs);
 * resolved.ok && resolved.text; // => 'port: 5432 # ours'
 */
export function resolveText(text: string, outputs: Outputs | Sources, options: ResolveOptions = {}): TextResolution {
  const reading = readYaml(text, { file: options.file ?? 'job.yaml' });
  if (!reading.ok) return reading;
  const filling = fillDocuments(reading.documents, toSources(outputs), options);
  if (hasErrors(filling.diagnostics)) return { ok: false, diagnostics: sortDiagnostics(filling.diagnostics) };
  return proveResult({ text, documents: reading.documents, ...filling });
}

interface Filling {
  readonly sites: readonly FilledSite[];
  readonly edits: readonly SiteEdit[];
  readonly diagnostics: readonly Diagnostic[];
}

function fillDocuments(documents: readonly YamlDocument[], sources: Sources, options: ResolveOptions): Filling {
  const diagnostics: Diagnostic[] = [];
  const sites = documents.flatMap((document) => {
    const found = listPlaceholders(document);
    diagnostics.push(...found.diagnostics);
    const known = new Set<YamlNode>(found.sites.map(({ node }) => node));
    const escapes = found.escapes.filter(({ node }) => !known.has(node));
    const all = [...found.sites, ...escapes.map((site) => ({ ...site, isWhole: false, placeholders: [] }))];
    const jobName = jobNameOf(document);
    return all.map((site) => fillSite(site, { document, sources, jobName, options }));
  });
  for (const site of sites) diagnostics.push(...site.diagnostics);
  const edits = sites.flatMap(({ edit }) => (edit === undefined ? [] : [edit])).sort((a, b) => a.start - b.start);
  return { sites, edits, diagnostics };
}

/** The name by which a fleet knows the job; `undefined` where it is no fixed text. */
function jobNameOf(document: YamlDocument): string | undefined {
  const node = nodeAt(document, '/infrastructure/tags/job_name');
  const isFixed = node?.kind === 'scalar' && typeof node.value === 'string' && !node.value.includes('{{');
  return isFixed ? node.text : undefined;
}

interface FilledText extends Filling {
  readonly text: string;
  readonly documents: readonly YamlDocument[];
}

/** Applies the edits and proves that the result reads back as meant. */
function proveResult({ text, documents, sites, edits, diagnostics }: FilledText): TextResolution {
  const [document] = documents;
  const resolved = applyEdits(text, edits);
  const toSourceDiagnostic = traceBack({ document, edits, secrets: sites.flatMap((site) => site.secrets) });
  const reading = readYaml(resolved, { file: document?.file ?? '' });
  if (!reading.ok) {
    const found = reading.diagnostics.map(toSourceDiagnostic);
    return { ok: false, diagnostics: explainUnreadable({ diagnostics: reading.diagnostics, found, document, edits }) };
  }
  verifyResult(documents, reading.documents, collectIntended(sites));
  return {
    ok: true,
    text: resolved,
    maskedText: applyEdits(
      text,
      edits.map((edit) => ({ ...edit, newText: edit.maskedText })),
    ),
    keptCount: sites.reduce((count, site) => count + site.keptCount, 0),
    replacements: sites.flatMap((site) => site.replacements),
    diagnostics: sortDiagnostics(diagnostics),
    toSourceDiagnostic,
  };
}

function collectIntended(sites: readonly FilledSite[]): ReadonlyMap<YamlNode, Intended> {
  return new Map(sites.flatMap(({ node, intended }) => (intended === undefined ? [] : [[node, intended] as const])));
}
