import type { CommandSpec, OptionSpec } from '../../packages/cli/src/command.ts';
import { COMMANDS } from '../../packages/cli/src/command-table.ts';
import { EXIT, EXIT_MEANINGS, type ExitName } from '../../packages/cli/src/exit-codes.ts';
import { GLOBAL_OPTIONS } from '../../packages/cli/src/global-options.ts';
import { breakLine } from '../../packages/cli/src/render/help.ts';

/** docs/commands.md: what `dativo help` says about every command, on one page. */
export function commandsDoc(): string {
  return [
    '# Commands',
    '<!-- Written by `npm run generate` from packages/cli/src/command-table.ts. Do not edit. -->',
    'What `dativo help COMMAND` says, and the man page of the package. Every example is executed by a test. An option stands before an environment variable, that before the [settings of the project](validation.md), those before the default.',
    table(
      ['command', 'what it does'],
      COMMANDS.map(({ name, summary }) => [`[\`${name}\`](#dativo-${name})`, summary]),
    ),
    ...COMMANDS.flatMap(commandSection),
    '## Options of every command',
    optionTable(GLOBAL_OPTIONS),
    '## Exit codes',
    table(
      ['code', 'meaning'],
      (Object.keys(EXIT) as ExitName[]).map((name) => [String(EXIT[name]), EXIT_MEANINGS[name]]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function commandSection(spec: CommandSpec): string[] {
  const examples = spec.examples.map(({ about, line }) => [`# ${about}`, ...breakLine(line).map(outdent)].join('\n'));
  return [
    `## dativo ${spec.name}`,
    `${sentence(spec.summary)} ${spec.usage.map((line) => `\`${line}\``).join(' or ')}`,
    `\`\`\`sh\n${examples.join('\n\n')}\n\`\`\``,
    ...paragraphs(spec.about),
    ...(spec.options.length === 0 ? [] : [optionTable(spec.options)]),
  ];
}

/** Help indents all that is to be typed. */
function outdent(line: string): string {
  return line.replace(/^ {2}/, '');
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}:`;
}

/** The lines of a page as prose; those that help indents are to be typed, and become a list. */
function paragraphs(about: readonly string[]): string[] {
  const blocks: string[][] = [];
  for (const line of about) {
    const last = blocks.at(-1);
    if (last === undefined || isTyped(line) !== isTyped(last[0] ?? '')) blocks.push([line]);
    else last.push(line);
  }
  return blocks.map((lines) =>
    isTyped(lines[0] ?? '') ? lines.map((line) => `- \`${line.trim()}\``).join('\n') : lines.map(plain).join(' '),
  );
}

function isTyped(line: string): boolean {
  return line.startsWith('  ');
}

function optionTable(options: readonly OptionSpec[]): string {
  const head = ({ name, short, value }: OptionSpec) =>
    `\`${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}\``;
  const rows = options.map((option) => [
    head(option),
    option.summary,
    option.default === undefined ? '' : `\`${option.default}\``,
    option.env === undefined ? '' : `\`${option.env}\``,
  ]);
  return table(['option', 'what it does', 'default', 'variable'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text in which Markdown sees no marks of its own, outside of code. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[*<>]|__/g, (found) => `\\${found}`)))
    .join('');
}
