import type { Diagnostic } from '@dativo/schema';
import type { ValidationReport } from '../validate/validation-report.ts';
import { toBody } from './body.ts';
import { plural } from './count.ts';
import { fittingRows, literal, MAX_MARKDOWN_BYTES } from './markdown-text.ts';
import { renderPlace } from './place.ts';
import { countReport } from './report-counts.ts';
import { visible } from './visible.ts';

/** Kept free for the line that says what was left out. */
const ROLL_UP_BYTES = 256;

/** A table for job summaries and comments, cut to what hosts take. */
export function renderMarkdown(report: ValidationReport): string {
  const head = `### dativo validate\n\n${countReport(report)}\n`;
  const diagnostics = report.diagnostics;
  if (diagnostics.length === 0) return head;
  const start = `${head}\n| | Place | Finding | Rule |\n| --- | --- | --- | --- |\n`;
  const rows = fittingRows(diagnostics.map(row), MAX_MARKDOWN_BYTES - ROLL_UP_BYTES - Buffer.byteLength(start));
  const left = diagnostics.length - rows.length;
  const rest = left === 0 ? '' : `\n${plural(left, 'more finding')} did not fit in here. The log shows all.\n`;
  return `${start}${rows.join('')}${rest}`;
}

function row(diagnostic: Diagnostic): string {
  const { severity, file, range, ruleId, docsUrl } = diagnostic;
  const place = `<code>${literal(renderPlace(file, range))}</code>`;
  const text = visible(toBody(diagnostic), '\n').split('\n').map(literal).join('<br>');
  return `| ${severity} | ${place} | ${text} | [${ruleId}](${docsUrl}) |\n`;
}
