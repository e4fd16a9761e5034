import type { Diagnostic, RelatedLocation, Severity } from '@dativo/schema';
import type { Style } from '../style.ts';
import { renderFrame, splitLines } from './code-frame.ts';
import { maskSecrets } from './mask-secrets.ts';
import { renderPlace } from './place.ts';
import { visible } from './visible.ts';

export interface FindingTextOptions {
  readonly style: Style;
  /** Adds the address of the rule's page. */
  readonly isVerbose?: boolean;
}

/** Finding → text for people: place, weight, message, rule, the line with a caret, what to do. */
export function createFindingText(
  sources: ReadonlyMap<string, string>,
  { style, isVerbose = false }: FindingTextOptions,
): (diagnostic: Diagnostic) => string {
  const linesOf = cacheLines(sources);
  return (diagnostic) => {
    const { file, range, severity, message, ruleId, help, related = [], docsUrl } = diagnostic;
    const place = style.bold(renderPlace(file, range));
    const lines = [`${place}: ${paint(severity, style)}: ${visible(message)} ${style.dim(`[${ruleId}]`)}`];
    const source = linesOf(file);
    if (range !== undefined && source !== undefined) lines.push(...renderFrame(source, range, style));
    lines.push(...related.map((location) => renderRelated(location, style)));
    if (help !== undefined) lines.push(`  ${style.cyan('help:')} ${visible(help)}`);
    if (isVerbose) lines.push(`  ${style.cyan('docs:')} ${docsUrl}`);
    return `${lines.join('\n')}\n`;
  };
}

/** Splits a text once, however many findings it has. */
function cacheLines(sources: ReadonlyMap<string, string>): (file: string) => readonly string[] | undefined {
  const cache = new Map<string, readonly string[]>();
  return (file) => {
    const source = sources.get(file);
    if (source === undefined) return undefined;
    const lines = cache.get(file) ?? splitLines(maskSecrets(source));
    cache.set(file, lines);
    return lines;
  };
}

function renderRelated({ file, range, message }: RelatedLocation, style: Style): string {
  return `  ${style.cyan('see:')} ${renderPlace(file, range)}: ${visible(message)}`;
}

function paint(severity: Severity, style: Style): string {
  if (severity === 'error') return style.red(severity);
  return severity === 'warning' ? style.yellow(severity) : style.cyan(severity);
}
