import { resolve } from 'node:path';
import type { RenderOptions } from '../render/render-options.ts';
import { createStyle } from '../style.ts';
import type { OutputSpec } from '../validate/output-specs.ts';
import type { AuditReport } from './audit-report.ts';
import type { AuditFormat } from './formats.ts';

type Renderer = (report: AuditReport, options: RenderOptions) => string;

/** Each format is loaded only when it is asked for. */
const RENDERERS: Readonly<Record<AuditFormat, () => Promise<Renderer>>> = {
  text: async () => (await import('./render/text.ts')).renderText,
  json: async () => (await import('./render/json.ts')).renderJson,
  ndjson: async () => (await import('./render/json.ts')).renderNdjson,
  junit: async () => (await import('./render/junit.ts')).renderJunit,
  sarif: async () => (await import('./render/sarif.ts')).renderSarif,
  github: async () => (await import('./render/github.ts')).renderGithub,
  markdown: async () => (await import('./render/markdown.ts')).renderMarkdown,
};

/** Colour is for terminals; a file gets none. */
const PLAIN = createStyle(false);

/** The report in one format. The same findings give the same bytes. */
export async function renderAudit(format: AuditFormat, report: AuditReport, options: RenderOptions): Promise<string> {
  const render = await RENDERERS[format]();
  return render(report, options);
}

/** Writes each format that has a file. */
export async function writeAudit(
  specs: readonly OutputSpec[],
  report: AuditReport,
  options: RenderOptions & { readonly cwd: string },
): Promise<void> {
  for (const { format, file } of specs) {
    if (file === undefined) continue;
    const text = await renderAudit(toAuditFormat(format), report, { ...options, style: PLAIN });
    const { writeFileAtomic } = await import('@dativo/resolver');
    await writeFileAtomic(resolve(options.cwd, file), text);
  }
}

/** Other formats were refused when the arguments were read. */
export function toAuditFormat(format: OutputSpec['format']): AuditFormat {
  if (Object.hasOwn(RENDERERS, format)) return format as AuditFormat;
  throw new Error(`dativo audit has no format ${format}`);
}
