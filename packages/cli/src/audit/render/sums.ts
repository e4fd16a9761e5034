import { wrap } from '../../render/columns.ts';
import { renderTable } from '../../render/table.ts';
import { visible } from '../../render/visible.ts';
import type { Style } from '../../style.ts';
import type { AuditReport } from '../audit-report.ts';

/** Values of one tag, and teams, that are shown; the other formats have all. */
const MOST_ROWS = 8;
const WIDTH = 80;
const LONGEST = 40;

/** Who has how much to mend, how many resources each value has, and what cannot carry tags. */
export function renderSums(report: AuditReport, style: Style): string {
  return [teamTable(report, style), valueTable(report, style), untaggableLines(report)]
    .filter((block) => block !== '')
    .join('\n');
}

function teamTable({ teams }: AuditReport, style: Style): string {
  if (teams.length === 0) return '';
  const rows = teams
    .slice(0, MOST_ROWS)
    .map(({ team, taggable, complete }) => [
      named(team, '(nobody known)'),
      String(taggable),
      `${complete} (${Math.floor((complete / taggable) * 100)} %)`,
    ]);
  return renderTable(['TEAM', 'TAGGABLE', 'COMPLETE'], rows, style) + more(teams.length, 'teams');
}

function valueTable({ sums }: AuditReport, style: Style): string {
  const rows = sums.flatMap(({ key, values }) => {
    const shown = values.slice(0, MOST_ROWS);
    const rest = values.length - shown.length;
    return [
      ...shown.map(({ value, resources }, index) => [
        index === 0 ? named(key, '') : '',
        named(value, '(none)'),
        String(resources),
      ]),
      ...(rest === 0 ? [] : [['', `and ${rest} more values`, '']]),
    ];
  });
  return rows.length === 0 ? '' : renderTable(['TAG', 'VALUE', 'RESOURCES'], rows, style);
}

function untaggableLines({ files }: AuditReport): string {
  const counts = new Map<string, number>();
  for (const { type, addresses } of files.flatMap(({ audit }) => audit.untaggable)) {
    counts.set(type, (counts.get(type) ?? 0) + addresses.length);
  }
  if (counts.size === 0) return '';
  const types = [...counts].map(([type, count]) => (count === 1 ? visible(type) : `${visible(type)} (${count})`));
  return `${wrap(`Cannot carry tags: ${types.join(', ')}`, WIDTH - 2).join('\n  ')}\n`;
}

function named(text: string, none: string): string {
  if (text === '') return none;
  const shown = visible(text);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}

function more(count: number, what: string): string {
  return count > MOST_ROWS ? `and ${count - MOST_ROWS} more ${what}\n` : '';
}
