import type { Resource, TerraformModule, Variable } from './read-module.ts';

/** A type or a default longer than this stands below the table, in full. */
const CELL_WIDTH = 60;

/** The tables of a module's README: what it needs, takes, gives and makes. What a module has none of is left out. */
export function moduleTables(module: TerraformModule): string {
  return [
    requirements(module),
    ...section('Inputs', inputs(module.variables)),
    ...module.variables.filter(isLong).map(inFull),
    ...section('Outputs', outputs(module)),
    ...section('Resources', resources(module.resources)),
    ...section('Modules', calls(module)),
  ].join('\n\n');
}

function requirements({ requiredVersion, providers }: TerraformModule): string {
  const rows = [['Terraform', code(requiredVersion ?? 'any')]];
  for (const { name, source, version } of providers) rows.push([`${name} (${code(source)})`, code(version)]);
  return `## Requirements\n\n${table(['Name', 'Version'], rows)}`;
}

function inputs(variables: readonly Variable[]): string | undefined {
  const rows = variables.map((variable) => [
    code(variable.name),
    typeCell(variable),
    defaultCell(variable),
    prose([variable.description ?? '', ...allowedInCell(variable)].join(' ')),
  ]);
  return rows.length === 0 ? undefined : table(['Name', 'Type', 'Default', 'What it is'], rows);
}

function outputs({ outputs }: TerraformModule): string | undefined {
  const rows = outputs.map(({ name, description, isSensitive }) => [
    code(name) + (isSensitive ? ' (sensitive)' : ''),
    prose(description ?? ''),
  ]);
  return rows.length === 0 ? undefined : table(['Name', 'What it is'], rows);
}

function resources(all: readonly Resource[]): string | undefined {
  const addresses = new Map<string, string[]>();
  for (const { kind, type, name, repeatedBy } of all) {
    const title = code(type) + (kind === 'data' ? ' (data source)' : '');
    addresses.set(title, [...(addresses.get(title) ?? []), code(name) + repetition(repeatedBy)]);
  }
  const rows = [...addresses].map(([type, names]) => [type, String(names.length), names.join(', ')]);
  return rows.length === 0 ? undefined : table(['Type', 'Addresses', 'Names'], rows);
}

function calls({ calls }: TerraformModule): string | undefined {
  const rows = calls.map(({ name, source, repeatedBy }) => [code(name) + repetition(repeatedBy), code(source)]);
  return rows.length === 0 ? undefined : table(['Name', 'Source'], rows);
}

function repetition(by: Resource['repeatedBy']): string {
  return by === undefined ? '' : ` (\`${by}\`)`;
}

function typeCell(variable: Variable): string {
  const type = variable.type ?? 'any';
  const shown = isLongText(type) ? `[${code(outline(type))}](#${anchor(variable)})` : code(type);
  return variable.isSensitive ? `${shown}, sensitive` : shown;
}

function defaultCell(variable: Variable): string {
  if (variable.default === undefined) return 'required';
  const shown = toHcl(variable.default.value);
  return isLongText(shown) ? `[see below](#${anchor(variable)})` : code(shown);
}

function inFull(variable: Variable): string {
  const parts = [
    `<a name="${anchor(variable)}"></a>Type of ${code(variable.name)}:`,
    hcl(dedent(variable.type ?? 'any')),
  ];
  const value = variable.default === undefined ? '' : toHcl(variable.default.value);
  if (isLongText(value)) parts.push(`Default of ${code(variable.name)}:`, hcl(value));
  const rules = variable.allowed.filter(({ path }) => path !== variable.name);
  if (rules.length > 0) parts.push(rules.map(({ path, words }) => `- ${code(path)}: ${prose(words)}`).join('\n'));
  return parts.join('\n\n');
}

/** What is said below the table, with the type, is not said in it. */
function allowedInCell(variable: Variable): string[] {
  const { name, allowed } = variable;
  const own = allowed
    .filter(({ path }) => path === name)
    .map(({ words }) => words.charAt(0).toUpperCase() + words.slice(1));
  return isLong(variable)
    ? own
    : [...own, ...allowed.flatMap(({ path, words }) => (path === name ? [] : [`${path}: ${words}`]))];
}

function isLong({ type, default: given }: Variable): boolean {
  return isLongText(type ?? '') || (given !== undefined && isLongText(toHcl(given.value)));
}

function isLongText(text: string): boolean {
  return text.length > CELL_WIDTH || text.includes('\n');
}

/** `list(object({ a = string }))` as `list(object)`. */
export function outline(type: string): string {
  return type.replace(/\(\s*[{[][\s\S]*[}\]]\s*\)/, '').replace(/\s+/g, ' ');
}

function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const depth = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return [first, ...rest.map((line) => line.slice(depth))].join('\n');
}

function toHcl(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toHcl).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, one]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)} = ${toHcl(one)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function anchor({ name }: Variable): string {
  return `input_${name}`;
}

function section(title: string, content: string | undefined): string[] {
  return content === undefined ? [] : [`## ${title}\n\n${content}`];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function hcl(text: string): string {
  return `\`\`\`hcl\n${text}\n\`\`\``;
}

/** A code span holds any text but the end of its own fence; a bar would end the cell even there. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  const blank = fence === '``' ? ' ' : '';
  return `${fence}${blank}${text.replaceAll('|', '\\|')}${blank}${fence}`;
}

/** Text of a description: code spans and addresses stay as they are, names such as job_metadata become code. */
export function prose(text: string): string {
  return text
    .split(/(`[^`\n]+`|"[a-z]+(?:_[a-z]+)+"|https?:\/\/\S+|[A-Za-z][\w.]*_(?:[\w.]*\w)?)/)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : spanned(part)))
    .join('')
    .replace(/\s*\n\s*/g, '<br>');
}

function spanned(part: string): string {
  return part.startsWith('`') || part.includes('://') ? part.replaceAll('|', '\\|') : code(part);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\|*~[\]_]/g, '\\$&');
}
