import type { RulePage, ShownFile } from '../generated/rule-pages.ts';
import type { Style } from '../style.ts';
import { wrap, wrapColumns } from './columns.ts';

const WIDTH = 80;

/** The page of one rule for a terminal. Prose and messages fit 80 columns; files and code frames stay as they are. */
export function renderRulePage(page: RulePage, style: Style): string {
  return [
    `${style.bold(page.id)}  ${paint(page.severity, style)}, ${weightWords(page)}`,
    '',
    ...prose(page.summary, ''),
    '',
    ...prose(page.why, ''),
    '',
    ...exampleLines(page, style),
    ...acceptingLines(page, style),
    ...wrapColumns([
      ['Source', page.source === 'job-config.schema.json' ? `${page.source}, which dativo schema prints` : page.source],
      ['Page', page.docsUrl],
    ]),
    '',
  ].join('\n');
}

/** All rules, topic by topic; `others` are those of other kinds of files. */
export function renderRuleList(pages: readonly RulePage[], style: Style, others = ''): string {
  const topics = [...new Set(pages.map(({ topic }) => topic))];
  const blocks = topics.map((topic) => {
    const rows = pages
      .filter((page) => page.topic === topic)
      .map((page) => [page.id, `${page.severity}: ${plain(page.summary)}`] as const);
    return [style.bold(topic), ...wrapColumns(rows), ''].join('\n');
  });
  return [
    ...blocks,
    ...(others === '' ? [] : [others]),
    'dativo explain RULE shows one of them with examples.',
    '',
  ].join('\n');
}

function exampleLines({ example }: RulePage, style: Style): string[] {
  if (example === undefined) return [];
  const { about, bad, good, command, output } = example;
  const changed = good.filter(({ name, text }) => !bad.some((file) => file.name === name && file.text === text));
  return [
    style.bold('Breaks the rule'),
    ...(about === undefined ? [] : prose(about, '  ')),
    '',
    ...bad.flatMap((file) => fileLines(file, style)),
    `  ${style.cyan(`$ ${command}`)}`,
    ...output.split('\n').flatMap(outputLines),
    '',
    style.bold('Keeps the rule'),
    '',
    ...changed.flatMap((file) => fileLines(file, style)),
  ];
}

function fileLines({ name, text }: ShownFile, style: Style): string[] {
  return [`  ${style.dim(name)}`, ...text.split('\n').map((line) => `    ${line}`.trimEnd()), ''];
}

/** Messages are wrapped as a terminal would not: at words. Code frames must stay in line. */
function outputLines(line: string): string[] {
  if (line === '') return [''];
  if (/^ *\d* \|/.test(line)) return [`  ${line}`];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const [first = '', ...rest] = wrap(line.trim(), WIDTH - indent.length - 6);
  return [`  ${indent}${first}`, ...rest.map((more) => `      ${indent}${more}`)];
}

function acceptingLines({ id, isIgnorable }: RulePage, style: Style): string[] {
  if (!isIgnorable) return [];
  return [
    style.bold('Accepting it'),
    '  In the job file, above the line it is for or behind it:',
    `    # job-ignore ${id} -- why this is fine here`,
    '  In dativo.config.yaml, for all jobs of a project:',
    '    rules:',
    `      ${id}: off`,
    '',
  ];
}

function weightWords({ isContract, isOptIn, isIgnorable }: RulePage): string {
  if (isContract) return 'cannot be switched off';
  if (!isIgnorable) return 'stops nothing';
  return isOptIn ? 'off unless the settings of the project ask for it' : 'can be set to another severity';
}

function paint(severity: RulePage['severity'], style: Style): string {
  if (severity === 'error') return style.red(severity);
  return severity === 'warning' ? style.yellow(severity) : style.cyan(severity);
}

function prose(text: string, indent: string): string[] {
  return wrap(plain(text), WIDTH - indent.length).map((line) => indent + line);
}

/** Without the marks that only a Markdown page needs. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
