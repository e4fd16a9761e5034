import { readFileSync } from 'node:fs';
import type { DriverAction } from '@dativo/runner';

const BEGIN = '<!-- BEGIN GENERATED -->';
const END = '<!-- END GENERATED -->';
const PURPOSES = ['run', 'logs', 'cancel', 'verify', 'gc', 'lock'];

/** The page with the table of permissions between its markers. */
export function withPermissions(page: string, actions: readonly DriverAction[]): string {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = [text.slice(0, text.indexOf(BEGIN)), text.slice(text.indexOf(END))];
  return `${before}${BEGIN}\n${toTable(actions)}\n${rest}`;
}

function toTable(actions: readonly DriverAction[]): string {
  const names = [...new Set(actions.map(({ action }) => action))].sort();
  const rows = names.map((name) => {
    const of = actions.filter(({ action }) => action === name);
    const resources = [...new Set(of.map(({ resource }) => resource))].join(', ');
    const purposes = PURPOSES.filter((purpose) => of.some((each) => each.for === purpose)).join(', ');
    return `| \`${name}\` | ${resources === '*' ? 'all' : resources.replaceAll('-', ' ')} | ${purposes} |`;
  });
  return ['| action | on | for |', '|---|---|---|', ...rows].join('\n');
}
