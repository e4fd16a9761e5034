import type { Placeholder, YamlMap, YamlScalar } from '@dativo/schema';
import type { Choice } from './choose-value.ts';
import { type FillContext, type FilledSite, type Site, SiteRecord } from './filled-site.ts';
import { findMisfit } from './find-misfit.ts';
import { MASK } from './replacement.ts';
import { type Fill, fillSpans, replaceScalar, rewriteScalar } from './rewrite-scalar.ts';
import { listTemplateParts, type PlacedPart, readScalarSource, type ScalarSource, type Span } from './scalar-source.ts';
import { quoteDouble, toFlowYaml } from './yaml-text.ts';

/** Fills the outputs into one value of the file. */
export function fillSite(site: Site, context: FillContext): FilledSite {
  const record = new SiteRecord(site, context);
  if (site.node.kind === 'map') return fillMapShape(site.node, site.placeholders, record);
  const source = readScalarSource(context.document.text, site.node);
  const parts = listTemplateParts(source);
  const [only] = parts;
  if (site.isWhole && parts.length === 1 && only?.part.kind === 'placeholder') {
    return fillWhole(site.node, { placeholder: only.part.placeholder, source, part: only }, record);
  }
  return fillText(site.node, source, parts, record);
}

/** `port: {{terraform_outputs.port}}`: YAML reads a map, which the value replaces. */
function fillMapShape(node: YamlMap, [placeholder]: readonly Placeholder[], record: SiteRecord): FilledSite {
  if (placeholder === undefined) return record.close();
  const choice = record.choose(placeholder, node, 'whole');
  if (choice.kind !== 'value') return record.close();
  const misfit = findMisfit(placeholder, choice.value, record.textInFront);
  if (misfit !== undefined) return record.refuse(misfit, node);
  const yaml = toFlowYaml(choice.value);
  record.addReplacement(placeholder, node, { newText: yaml, isSensitive: choice.isSensitive });
  return record.close({
    newText: yaml,
    maskedText: quoteDouble(MASK),
    intended: { kind: 'typed', value: choice.value },
  });
}

interface WholeSite {
  readonly placeholder: Placeholder;
  readonly source: ScalarSource;
  readonly part: PlacedPart;
}

/** The placeholder is all there is: the value replaces the scalar with its quotes and keeps its type. */
function fillWhole(node: YamlScalar, { placeholder, source, part }: WholeSite, record: SiteRecord): FilledSite {
  const span = toFileSpan(node, source, part);
  const choice = record.choose(placeholder, span, isTaggedAsText(node) ? 'text' : 'whole');
  if (choice.kind !== 'value') return record.close();
  const misfit = findMisfit(placeholder, choice.value, record.textInFront);
  if (misfit !== undefined) return record.refuse(misfit, span);
  const yaml = toFlowYaml(choice.value);
  record.addReplacement(placeholder, span, { newText: yaml, isSensitive: choice.isSensitive });
  return record.close({
    newText: replaceScalar(source, yaml),
    maskedText: replaceScalar(source, quoteDouble(MASK)),
    intended: { kind: 'typed', value: choice.value },
  });
}

/** The user asked for text: `!!str "{{…}}"`. */
function isTaggedAsText({ tag }: YamlScalar): boolean {
  return tag === '!' || tag === 'tag:yaml.org,2002:str';
}

/** Text with placeholders in it: every value becomes text, every escape the text it stands for. */
function fillText(
  node: YamlScalar,
  source: ScalarSource,
  parts: readonly PlacedPart[],
  record: SiteRecord,
): FilledSite {
  const fills: MaskableFill[] = [];
  const kept: Span[] = [];
  for (const part of parts) {
    const fill = fillPart(node, source, part, record);
    if (fill === undefined) kept.push(part);
    else fills.push(fill);
  }
  if (fills.length === 0 || record.hasErrors) return record.close();
  const masked = fills.map((fill) => ({ ...fill, text: fill.isSensitive ? MASK : fill.text }));
  return record.close({
    newText: rewriteScalar(source, fills, kept),
    maskedText: rewriteScalar(source, masked, kept),
    intended: { kind: 'text', text: fillSpans(source.text, fills) },
  });
}

interface MaskableFill extends Fill {
  readonly isSensitive: boolean;
}

function fillPart(
  node: YamlScalar,
  source: ScalarSource,
  { part, start, end }: PlacedPart,
  record: SiteRecord,
): MaskableFill | undefined {
  if (part.kind === 'escaped') return { start, end, text: part.text, isSensitive: false };
  if (part.kind !== 'placeholder') return undefined;
  const span = toFileSpan(node, source, { start, end });
  const choice: Choice = record.choose(part.placeholder, span, 'text');
  if (choice.kind !== 'value' || typeof choice.value !== 'string') return undefined;
  record.addReplacement(part.placeholder, span, { newText: choice.value, isSensitive: choice.isSensitive });
  return { start, end, text: choice.value, isSensitive: choice.isSensitive };
}

/** Where a stretch of the decoded text stands in the file; the whole scalar where that is not known. */
function toFileSpan(node: YamlScalar, { offsets }: ScalarSource, { start, end }: Span): Span {
  const first = offsets?.[start];
  const last = offsets?.[end - 1];
  if (first === undefined || last === undefined) return node;
  return { start: node.start + first, end: node.start + last + 1 };
}
