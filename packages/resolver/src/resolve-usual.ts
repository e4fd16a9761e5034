import {
  type JsonValue,
  type Outputs,
  type Placeholder,
  parseResolvedJob,
  parseTemplate,
  readYaml,
} from '@dativo/schema';
import { readQuickly } from '@dativo/schema/quick';
import { chooseValue } from './choose-value.ts';
import { isFilled, readFilledSites } from './filled-value.ts';
import type { ResolveOptions } from './options.ts';
import { applyEdits, type Edit } from './position-map.ts';
import type { Replacement } from './replacement.ts';
import type { JobResolution } from './resolve-job.ts';
import { type Sources, toSources } from './sources.ts';
import { toFlowYaml } from './yaml-text.ts';

/**
 * What `resolveJob` gives where nothing is unusual: every placeholder is a whole value in quotes on the line of its key, has a value that may
 * be written, and the job that comes out has no findings. `undefined` for all else; the answer is always that of the close look.
 */
export function resolveUsual(
  text: string,
  outputs: Outputs | Sources,
  options: ResolveOptions,
): Extract<JobResolution, { ok: true }> | undefined {
  const sites = findSites(text);
  const before = sites === undefined ? undefined : readQuickly(text);
  if (sites === undefined || before === undefined) return undefined;
  const found = readFilledSites(before);
  if (found.texts.length !== sites.length || sites.some(({ raw }, index) => raw !== found.texts[index]))
    return undefined;
  const values = lookUpAll(sites, found.jobName, toSources(outputs), options);
  if (values === undefined) return undefined;
  const filled = sites.map(
    ({ start, end }, index): Edit => ({ start, end, newText: toFlowYaml(values[index] ?? null) }),
  );
  const resolved = applyEdits(text, filled);
  const parsed = parseResolvedJob(resolved, { ...options.project, file: options.file ?? 'job.yaml' });
  if (!parsed.ok || parsed.diagnostics.length > 0 || !isFilled(before, parsed.job, values)) return undefined;
  const replacements = sites.map((site, index) =>
    toReplacement(text, options, { site, newText: filled[index]?.newText ?? '', pointer: found.pointers[index] ?? '' }),
  );
  return { ok: true, text: resolved, maskedText: resolved, job: parsed.job, replacements, diagnostics: [] };
}

interface QuotedPlaceholder {
  /** Of the value, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly placeholder: Placeholder;
}

/** A key and a placeholder in quotes, with nothing else on the line. */
const SITE = /^ *(?:- )?[A-Za-z_][\w-]*: +(?:"(\{\{[^"'\\{}\r\n]*\}\})"|'(\{\{[^'\\{}\r\n]*\}\})') *$/;

/** All placeholders of a text; `undefined` where one of them stands anywhere else. */
function findSites(text: string): readonly QuotedPlaceholder[] | undefined {
  if (/\\[\r\n]/.test(text)) return undefined;
  const sites: QuotedPlaceholder[] = [];
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at + 2)) {
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
    const found = SITE.exec(line);
    const raw = found?.[1] ?? found?.[2];
    const [part, ...more] = raw === undefined ? [] : parseTemplate(raw);
    if (raw === undefined || part?.kind !== 'placeholder' || more.length > 0) return undefined;
    sites.push({ start: at - 1, end: at + raw.length + 1, raw, placeholder: part.placeholder });
  }
  return sites;
}

/** `undefined` where one has no value, or one that may not be written. */
function lookUpAll(
  sites: readonly QuotedPlaceholder[],
  jobName: string | undefined,
  sources: Sources,
  options: ResolveOptions,
): readonly JsonValue[] | undefined {
  const values: JsonValue[] = [];
  for (const { placeholder } of sites) {
    const choice = chooseValue(placeholder, 'whole', { sources, jobName, options });
    if (choice.kind !== 'value' || choice.isSensitive) return undefined;
    values.push(choice.value);
  }
  return values;
}

interface Filled {
  readonly site: QuotedPlaceholder;
  readonly newText: string;
  readonly pointer: string;
}

/** The place is looked for only when somebody asks for it. */
function toReplacement(
  text: string,
  { file = 'job.yaml' }: ResolveOptions,
  { site, newText, pointer }: Filled,
): Replacement {
  const { raw, placeholder, start, end } = site;
  const { source, name } = placeholder;
  return {
    pointer,
    get range() {
      const reading = readYaml(text, { file });
      const [document] = reading.ok ? reading.documents : [];
      if (document === undefined) throw new Error('a file that was read quickly cannot be read closely');
      return document.rangeOf({ start: start + 1, end: end - 1 });
    },
    placeholder: raw,
    ...(source === undefined ? {} : { source }),
    name,
    isSensitive: false,
    newText,
  };
}
