import { plural } from '../../render/count.ts';
import { fittingRows, literal, MAX_MARKDOWN_BYTES } from '../../render/markdown-text.ts';
import { visible } from '../../render/visible.ts';
import type { AuditFinding, AuditReport } from '../audit-report.ts';
import { docsUrlOf } from '../docs-url.ts';
import { countAudit } from './count-audit.ts';

/** Values of one tag, and teams, that are shown. */
const MOST_ROWS = 20;
/** Kept free for the line that says what was left out. */
const ROLL_UP_BYTES = 256;

/** For job summaries and comments: teams and values first, then the findings, cut to what hosts take. */
export function renderMarkdown(report: AuditReport): string {
  const head = ['### dativo audit', '', countAudit(report), '', ...teamRows(report), ...valueRows(report)].join('\n');
  if (report.findings.length === 0) return `${head}\n`;
  const start = `${head}\n| | Team | Finding | Rule |\n| --- | --- | --- | --- |\n`;
  const space = MAX_MARKDOWN_BYTES - ROLL_UP_BYTES - Buffer.byteLength(start);
  const rows = fittingRows(report.findings.map(row), space);
  const left = report.findings.length - rows.length;
  const rest = left === 0 ? '' : `\n${plural(left, 'more finding')} did not fit in here. The log shows all.\n`;
  return `${start}${rows.join('')}${rest}`;
}

function row({ severity, owner, message, help, ruleId }: AuditFinding): string {
  const text = `${cell(message)}<br>${cell(help)}`;
  return `| ${severity} | ${cell(owner?.team ?? '')} | ${text} | [${ruleId}](${docsUrlOf(ruleId)}) |\n`;
}

function teamRows({ teams }: AuditReport): string[] {
  if (teams.length === 0) return [];
  return [
    '| Team | Taggable | Complete |',
    '| --- | ---: | ---: |',
    ...teams
      .slice(0, MOST_ROWS)
      .map(({ team, taggable, complete }) => `| ${cell(team) || '(nobody known)'} | ${taggable} | ${complete} |`),
    '',
  ];
}

function valueRows({ sums }: AuditReport): string[] {
  const rows = sums.flatMap(({ key, values }) =>
    values
      .slice(0, MOST_ROWS)
      .map(({ value, resources }) => `| ${cell(key)} | ${cell(value) || '(none)'} | ${resources} |`),
  );
  return rows.length === 0 ? [] : ['| Tag | Value | Resources |', '| --- | --- | ---: |', ...rows, ''];
}

function cell(text: string): string {
  return literal(visible(text));
}
