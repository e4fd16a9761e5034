import { wrap } from '../../render/columns.ts';
import { renderPlace } from '../../render/place.ts';
import type { RenderOptions } from '../../render/render-options.ts';
import { visible } from '../../render/visible.ts';
import type { Style } from '../../style.ts';
import type { AuditFinding, AuditReport } from '../audit-report.ts';
import { docsUrlOf } from '../docs-url.ts';
import { countAudit } from './count-audit.ts';
import { renderSums } from './sums.ts';

const WIDTH = 80;

/** For people: findings by team and module with what to do, then what was counted. */
export function renderText(report: AuditReport, options: RenderOptions): string {
  const groups = groupBy(report.findings, (finding) => headOf(finding, report.files.length > 1));
  const partial = report.files.filter(({ audit }) => !audit.isComplete).map(({ file }) => file);
  return [
    ...[...groups].map(([head, findings]) => renderGroup(head, findings, options)),
    ...(partial.length === 0 ? [] : [partialLine(partial)]),
    renderSums(report, options.style),
    `${countAudit(report)}\n`,
  ].join('\n');
}

/** For people who want to know only why it fails. */
export function renderFindings(findings: readonly AuditFinding[], options: RenderOptions): string {
  const groups = groupBy(findings, (finding) => headOf(finding, true));
  return [...groups].map(([head, all]) => renderGroup(head, all, options)).join('\n');
}

function headOf({ file, range, module, moduleSource, owner, ignore }: AuditFinding, isOneOfMany: boolean): string {
  if (ignore !== undefined) return renderPlace(file, range);
  const parts = [
    owner === undefined ? 'nobody known' : owner.team,
    module === '' ? 'root module' : `${module}${moduleSource === undefined ? '' : ` (${moduleSource})`}`,
    ...(isOneOfMany ? [file] : []),
  ];
  return visible(parts.join(', '));
}

function renderGroup(head: string, findings: readonly AuditFinding[], options: RenderOptions): string {
  const { style } = options;
  // The same mend for many is said once.
  const byHelp = groupBy(findings, ({ ruleId, help }) => `${ruleId} ${help}`);
  const lines = [...byHelp.values()].flatMap((alike) => [
    ...alike.flatMap((finding) => findingLines(finding, style)),
    ...helpLines(alike[0], options),
  ]);
  return `${style.bold(head)}\n${lines.join('\n')}\n`;
}

/** On one line where it fits; an address is never broken. */
function findingLines({ severity, message, address, ruleId }: AuditFinding, style: Style): string[] {
  const text = visible(message);
  const shownAddress = visible(address);
  const painted = severity === 'error' ? style.red(severity) : style.yellow(severity);
  const rule = style.dim(`[${ruleId}]`);
  const width = `  ${severity}: ${text} [${ruleId}]`.length;
  if (width <= WIDTH || !text.startsWith(shownAddress)) return [`  ${painted}: ${text} ${rule}`];
  const rest = wrap(`${text.slice(shownAddress.length).trim()} [${ruleId}]`, WIDTH - 6);
  return [`  ${painted}: ${shownAddress}`, ...rest.map((line) => `      ${line.replace(`[${ruleId}]`, rule)}`)];
}

function helpLines(finding: AuditFinding | undefined, { style, isVerbose = false }: RenderOptions): string[] {
  if (finding === undefined) return [];
  const { help, ruleId } = finding;
  const [first = '', ...rest] = wrap(`help: ${visible(help)}`, WIDTH - 6);
  return [
    `    ${first.replace('help:', style.cyan('help:'))}`,
    ...rest.map((line) => `      ${line}`),
    ...(isVerbose ? [`    ${style.cyan('docs:')} ${docsUrlOf(ruleId)}`] : []),
  ];
}

function partialLine(files: readonly string[]): string {
  const which = files.map((file) => visible(file)).join(', ');
  return `${wrap(`${which}: the plan is not complete (-target, or it failed); what it leaves out was not judged`, WIDTH).join('\n  ')}\n`;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
