import { docsUrlOf } from '../../packages/schema/src/create-diagnostic.ts';
import { type RuleId, ruleCatalog } from '../../packages/schema/src/rules/catalog.ts';
import { cliTranscript, type Files } from './cli-transcript.ts';
import { type RuleExample, ruleExample } from './rule-examples.ts';
import { RULE_REASONS } from './rule-reasons.ts';

/** Everything a page says about a rule, as plain data. */
export interface RulePage {
  readonly id: RuleId;
  readonly severity: string;
  readonly isContract: boolean;
  readonly isOptIn: boolean;
  readonly isIgnorable: boolean;
  readonly topic: string;
  readonly summary: string;
  readonly why: string;
  readonly source: string;
  readonly docsUrl: string;
  readonly example?: PageExample;
}

interface PageExample {
  readonly about?: string;
  readonly command: string;
  readonly bad: readonly ShownFile[];
  /** What the command prints about the bad files. */
  readonly output: string;
  readonly good: readonly ShownFile[];
}

interface ShownFile {
  readonly name: string;
  readonly text: string;
}

/** What the hundreds of ids stand for. */
const TOPICS: Readonly<Record<string, string>> = {
  0: 'Runner files',
  1: 'Reading the file',
  2: 'Keys and values',
  3: 'Infrastructure',
  4: 'Placeholders',
  5: 'Terraform outputs',
  6: 'Clouds',
  7: 'Tags and names',
  8: 'Other files',
  9: 'Checking itself',
};

/** Not about the text of a job file, so a comment in it is not looked at. */
const NOT_IN_THE_JOB: ReadonlySet<RuleId> = new Set(['JOB002', 'JOB008', 'JOB009', 'JOB306', 'JOB511']);
const MAX_SHOWN = 1500;

export async function rulePage(id: RuleId): Promise<RulePage> {
  const { severity, summary, source, isContract = false, isOptIn = false } = ruleCatalog[id];
  const example = ruleExample(id);
  return {
    id,
    severity,
    isContract,
    isOptIn,
    isIgnorable: !isContract && !NOT_IN_THE_JOB.has(id),
    topic: TOPICS[id.charAt(3)] ?? 'Other',
    summary,
    why: RULE_REASONS[id],
    source,
    docsUrl: docsUrlOf(id),
    ...(example === undefined ? {} : { example: await played(id, example) }),
  };
}

/** Runs the example: the bad files must break this rule and no other, the good ones none. */
async function played(id: RuleId, { about, args, context, bad, good = {} }: RuleExample): Promise<PageExample> {
  const { output } = await cliTranscript({ ...context, ...bad }, args);
  const broken = new Set([...output.matchAll(/\[(JOB\d{3})\]$/gm)].map(([, found]) => found));
  if (broken.size !== 1 || !broken.has(id))
    throw new Error(`The bad example of ${id} should break it alone:\n${output}`);
  const clean = await cliTranscript({ ...context, ...good }, args);
  if (clean.exitCode !== 0 || clean.output.includes('[JOB'))
    throw new Error(`The good example of ${id}:\n${clean.output}`);
  return {
    ...(about === undefined ? {} : { about }),
    command: ['dativo', ...args].join(' '),
    bad: shown(bad),
    output: output.trimEnd(),
    good: shown(good),
  };
}

function shown(files: Files): ShownFile[] {
  return Object.entries(files).map(([name, content]) => ({ name, text: shortened(asText(content)) }));
}

function asText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Control characters are shown by their pictures, and what is very long by its start. */
function shortened(text: string): string {
  const visible = text.replace(/[^\P{Cc}\t\n\r]/gu, (unit) => String.fromCharCode(0x2400 + unit.charCodeAt(0)));
  if (visible.length <= MAX_SHOWN) return visible.trimEnd();
  return `${visible.slice(0, 160).trimEnd()}\n… (${text.length} characters)`;
}
