import { resolve } from 'node:path';
import type { RenderOptions } from '../render/render-options.ts';
import { createStyle } from '../style.ts';
import type { FormatName } from './format-names.ts';
import type { OutputSpec } from './output-specs.ts';
import { namedFor } from './repository-names.ts';
import { sortReport } from './sort-report.ts';
import type { ValidationReport } from './validation-report.ts';

export interface OutputOptions extends RenderOptions {
  /** Where relative files start. Default: the working directory of the process. */
  readonly cwd?: string;
  /** GitHub names the file of the step's summary in it. Default: none. */
  readonly env?: Readonly<NodeJS.ProcessEnv>;
}

/** Colour is for terminals; a file gets none. */
const PLAIN = createStyle(false);

type Renderer = (report: ValidationReport, options: RenderOptions) => string;

/** Each format is loaded only when it is asked for. */
const RENDERERS: Readonly<Record<FormatName, () => Promise<Renderer>>> = {
  text: async () => (await import('../render/text.ts')).renderText,
  compact: async () => (await import('../render/compact.ts')).renderCompact,
  json: async () => (await import('../render/report-json.ts')).renderReportJson,
  ndjson: async () => (await import('../render/ndjson.ts')).renderNdjson,
  junit: async () => (await import('../render/junit.ts')).renderJunit,
  sarif: async () => (await import('../render/sarif.ts')).renderSarif,
  github: async () => {
    const { renderGithub } = await import('../render/github.ts');
    return ({ diagnostics }) => renderGithub(diagnostics);
  },
  gitlab: async () => (await import('../render/gitlab.ts')).renderGitlab,
  azure: async () => (await import('../render/azure.ts')).renderAzure,
  markdown: async () => (await import('../render/markdown.ts')).renderMarkdown,
};

/** The report in one format. The same findings give the same bytes. */
export async function renderReport(
  format: FormatName,
  report: ValidationReport,
  options: RenderOptions,
): Promise<string> {
  const render = await RENDERERS[format]();
  return render(sortReport(report), options);
}

/**
 * Writes each format that has a file and returns the text for standard output. `json` on standard output gives no
 * text: it is the envelope of the command line, which `main` prints.
 */
export async function writeOutputs(
  specs: readonly OutputSpec[],
  report: ValidationReport,
  options: OutputOptions,
): Promise<string> {
  const { cwd = process.cwd() } = options;
  let text = '';
  for (const { format, file } of specs) {
    const named = namedFor(format, report, cwd);
    if (file !== undefined)
      await writeReport(file, await renderReport(format, named, { ...options, style: PLAIN }), options);
    else if (format !== 'json') text = await renderReport(format, named, options);
  }
  if (specs.some(({ format }) => format === 'github')) await appendSummary(report, options);
  return text;
}

async function writeReport(file: string, text: string, { cwd = process.cwd() }: OutputOptions): Promise<void> {
  const { writeFileAtomic } = await import('@dativo/resolver');
  await writeFileAtomic(resolve(cwd, file), text);
}

/** What GitHub shows on the page of the run, where annotations are limited. Nothing is added when all is clean. */
async function appendSummary(report: ValidationReport, options: OutputOptions): Promise<void> {
  const { cwd = process.cwd(), env = {} } = options;
  const file = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '' || report.diagnostics.length === 0) return;
  const { appendFile } = await import('node:fs/promises');
  await appendFile(resolve(cwd, file), await renderReport('markdown', report, options));
}
