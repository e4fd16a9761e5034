import { type RuleId, ruleCatalog } from '../../packages/schema/src/rules/catalog.ts';
import { TAG_RULES } from '../../packages/terraform/src/audit/rules.ts';
import { ruleIndexMarkdown, ruleMarkdown } from './rule-markdown.ts';
import { type RulePage, rulePage } from './rule-page.ts';

/** The pages of the rules in docs/rules, and the same as data for `dativo explain`. */
export async function rulePageFiles(): Promise<[path: string, content: string][]> {
  const pages: RulePage[] = [];
  for (const id of Object.keys(ruleCatalog).sort() as RuleId[]) pages.push(await rulePage(id));
  return [
    ...pages.map((page): [string, string] => [`docs/rules/${page.id}.md`, ruleMarkdown(page)]),
    ['docs/rules/README.md', ruleIndexMarkdown(pages)],
    ['packages/cli/src/generated/rule-pages.ts', rulePagesModule(pages)],
    ['packages/cli/src/generated/rule-names.ts', ruleNamesModule(pages)],
  ];
}

function rulePagesModule(pages: readonly RulePage[]): string {
  return [
    '// Written by `npm run generate` from the rule catalogue and the fixtures. Do not edit.',
    '/** What `dativo explain` knows about a rule. */',
    'export interface RulePage {',
    '  readonly id: string;',
    "  readonly severity: 'error' | 'warning' | 'info';",
    '  /** Can be neither switched off nor ignored. */',
    '  readonly isContract: boolean;',
    '  /** Reported only where the settings of a project ask for it. */',
    '  readonly isOptIn: boolean;',
    '  /** A comment in the job file can accept the finding. */',
    '  readonly isIgnorable: boolean;',
    '  readonly topic: string;',
    '  readonly summary: string;',
    '  readonly why: string;',
    '  readonly source: string;',
    '  readonly docsUrl: string;',
    '  readonly example?: {',
    '    readonly about?: string;',
    '    readonly command: string;',
    '    readonly bad: readonly ShownFile[];',
    '    /** What the command prints about the bad files. */',
    '    readonly output: string;',
    '    readonly good: readonly ShownFile[];',
    '  };',
    '}',
    '',
    'export interface ShownFile {',
    '  readonly name: string;',
    '  readonly text: string;',
    '}',
    '',
    `export const rulePages: readonly RulePage[] = ${JSON.stringify(pages, null, 1)};`,
    '',
  ].join('\n');
}

/** What a Tab behind `dativo explain` shows, without the pages, which take longer to load. */
function ruleNamesModule(pages: readonly RulePage[]): string {
  const ofTags = Object.entries(TAG_RULES).map(([id, { summary }]) => ({ id, summary }));
  const names = [...pages, ...ofTags].map(({ id, summary }) => ` ${JSON.stringify([id, summary])},`);
  return [
    '// Written by `npm run generate` from the rule catalogue. Do not edit.',
    '/** Every rule with its summary. */',
    'export const RULE_NAMES: readonly (readonly [id: string, summary: string])[] = [',
    ...names,
    '];',
    '',
  ].join('\n');
}
