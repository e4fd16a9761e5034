import { PROPAGATION, type Propagation, TAG_RULES } from '@dativo/terraform/audit';

/** The rules of the audit as docs/audit.md has them. */
export function auditRulesText(): string {
  const rules = Object.entries(TAG_RULES).map(([id, { severity, summary, mend, source }]) => {
    const weight = severity === 'error' ? 'Error' : 'Warning';
    const from = source.startsWith('https:') ? ` Source: <${source}>` : '';
    return `### ${id}\n\n${weight}. ${summary} ${escaped(mend)}${from}\n`;
  });
  const rows = PROPAGATION.map(
    (row) => `| ${row.types.map(code).join(', ')} | ${row.ruleId} | ${row.what} | ${wayOf(row)} |\n`,
  );
  return [
    ...rules,
    `### What TAG005 and TAG006 look at\n\n| type | rule | who gets the tags | what passes them on |\n| --- | --- | --- | --- |\n${rows.join('')}`,
  ].join('\n');
}

function wayOf({ block, through, tags, needs, only, source }: Propagation): string {
  const within = (name: string) => code(block === undefined ? name : `${block}.${name}`);
  const ways = [
    ...(through === undefined
      ? []
      : [`${within(through.attribute)} is ${through.values.map((value) => code(String(value))).join(' or ')}`]),
    ...(tags === undefined ? [] : [`${within(tags)} has them`]),
    ...(needs === undefined ? [] : [`a block ${within(needs)}`]),
  ].join(', or ');
  const when =
    only === undefined
      ? ''
      : `, where ${within(only.attribute)} is ${only.values.map((value) => code(String(value))).join(' or ')}`;
  return `${ways}${when} ([source](${source}))`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Angle brackets and braces of placeholders stay text. */
function escaped(text: string): string {
  return text.replace(/<(\w+)>/g, '`<$1>`').replace(/\{\{\w+\}\}/g, '`$&`');
}
