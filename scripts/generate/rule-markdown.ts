import type { RulePage } from './rule-page.ts';

const BANNER = '<!-- Written by `npm run generate` from the rule catalogue and the fixtures. Do not edit. -->';

/** The page of one rule, as it stands in docs/rules. */
export function ruleMarkdown(page: RulePage): string {
  return [
    `# ${page.id}: ${page.summary}`,
    BANNER,
    `**${page.severity}**, ${weightWords(page)} · ${page.topic} · [source](${sourceLink(page.source)}) · [all rules](README.md)`,
    page.why,
    ...exampleBlocks(page),
    ...ignoringBlocks(page),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The list of all rules, hundred by hundred. */
export function ruleIndexMarkdown(pages: readonly RulePage[]): string {
  const topics = [...new Set(pages.map(({ topic }) => topic))];
  return [
    '# Rules',
    BANNER,
    'Ids never change their meaning. *Fixed* rules are part of the contract that later stages rely on: they can be neither switched off nor ignored. `dativo explain RULE` shows the same pages without a network.',
    ...topics.flatMap((topic) => [`## ${topic}`, table(pages.filter((page) => page.topic === topic))]),
  ]
    .join('\n\n')
    .concat('\n');
}

function table(pages: readonly RulePage[]): string {
  const rows = pages.map(
    (page) =>
      `| [${page.id}](${page.id}.md) | ${page.severity} | ${weightMark(page)} | ${page.summary.replaceAll('|', '\\|')} |`,
  );
  return ['| rule | severity | | what it asks for |', '|---|---|---|---|', ...rows].join('\n');
}

function weightMark({ isContract, isOptIn }: RulePage): string {
  if (isContract) return 'fixed';
  return isOptIn ? 'off unless asked for' : '';
}

function weightWords({ isContract, isOptIn, isIgnorable }: RulePage): string {
  if (isContract) return 'cannot be switched off';
  if (!isIgnorable) return 'stops nothing';
  return isOptIn ? 'off unless the settings of the project ask for it' : 'can be set to another severity';
}

function sourceLink(source: string): string {
  return source.startsWith('https://') ? source : `../../schemas/${source}`;
}

function exampleBlocks({ example }: RulePage): string[] {
  if (example === undefined) return [];
  return [
    '## Breaks the rule',
    ...(example.about === undefined ? [] : [example.about]),
    ...example.bad.flatMap(fileBlocks),
    fenced('text', `$ ${example.command}\n${example.output}`),
    '## Keeps the rule',
    ...example.good
      .filter(({ name, text }) => !example.bad.some((bad) => bad.name === name && bad.text === text))
      .flatMap(fileBlocks),
  ];
}

function fileBlocks({ name, text }: { readonly name: string; readonly text: string }): string[] {
  return [`\`${name}\``, fenced(name.endsWith('.json') ? 'json' : 'yaml', text)];
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function ignoringBlocks({ id, severity, isIgnorable }: RulePage): string[] {
  if (!isIgnorable) return [];
  const other = severity === 'warning' ? 'error' : 'warning';
  return [
    '## Accepting it',
    'In the job file, above the line it is for or behind it; `job-ignore-file` is for the whole file:',
    fenced('yaml', `# job-ignore ${id} -- why this is fine here`),
    'In `dativo.config.yaml`, for all jobs of a project:',
    fenced('yaml', `rules:\n  ${id}: off # or ${other}`),
  ];
}
