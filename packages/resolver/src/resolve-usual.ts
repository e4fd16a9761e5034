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
import { fillUsual } from './fill-usual.ts';
import { findTexts } from './found-texts.ts';
import type { ResolveOptions } from './options.ts';
import type { Replacement } from './replacement.ts';
import type { JobResolution } from './resolve-job.ts';
import { type Sources, toSources } from './sources.ts';
import { findUsualSites, type UsualSite } from './usual-sites.ts';
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
  const sites = findUsualSites(text);
  const before = sites === undefined ? undefined : readQuickly(text);
  if (sites === undefined || before === undefined) return undefined;
  const found = findTexts(before);
  if (found.texts.length !== sites.length || sites.some(({ raw }, index) => raw !== found.texts[index]))
    return undefined;
  const chosen = chooseAll(sites, found.jobName, toSources(outputs), options);
  if (chosen === undefined) return undefined;
  const values = chosen.map(({ value }) => value);
  const filled = fillUsual(text, before, sites, values);
  if (filled === undefined) return undefined;
  const parsed = parseResolvedJob(filled.text, { ...options.project, file: options.file ?? 'job.yaml' });
  if (!parsed.ok || parsed.diagnostics.length > 0) return undefined;
  const replacements = chosen.map((one, index) => toReplacement(text, options, one, found.pointers[index] ?? ''));
  return { ok: true, text: filled.text, maskedText: filled.text, job: parsed.job, replacements, diagnostics: [] };
}

interface Chosen {
  readonly site: UsualSite;
  readonly placeholder: Placeholder;
  readonly value: JsonValue;
}

/** `undefined` where one is no placeholder, has no value, or one that may not be written. */
function chooseAll(
  sites: readonly UsualSite[],
  jobName: string | undefined,
  sources: Sources,
  options: ResolveOptions,
): readonly Chosen[] | undefined {
  const chosen: Chosen[] = [];
  for (const site of sites) {
    const [part, ...more] = parseTemplate(site.raw);
    if (part?.kind !== 'placeholder' || more.length > 0) return undefined;
    const { placeholder } = part;
    const choice = chooseValue(placeholder, 'whole', { sources, jobName, options });
    if (choice.kind !== 'value' || choice.isSensitive) return undefined;
    chosen.push({ site, placeholder, value: choice.value });
  }
  return chosen;
}

/** The place is looked for only when somebody asks for it. */
function toReplacement(
  text: string,
  { file = 'job.yaml' }: ResolveOptions,
  { site, placeholder, value }: Chosen,
  pointer: string,
): Replacement {
  const { raw, start, end } = site;
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
    newText: toFlowYaml(value),
  };
}
