import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId } from '../../packages/schema/src/rules/catalog.ts';
import { ruleCatalog } from '../../packages/schema/src/rules/catalog.ts';
import type { Files } from './cli-transcript.ts';
import { EXAMPLES_ELSEWHERE } from './rule-examples-elsewhere.ts';
import { REFERENCE_EXAMPLES } from './rule-examples-references.ts';
import { RUNNER_FILE_EXAMPLES } from './rule-examples-runner-files.ts';

/** Files and a command line that break a rule, and the files that keep it. */
export interface RuleExample {
  /** How the finding comes about, where the files do not say it all. */
  readonly about?: string;
  readonly args: readonly string[];
  /** Files that are there as well, and that the page does not show. */
  readonly context?: Files;
  readonly bad: Files;
  readonly good?: Files;
}

const FIXTURES = join(import.meta.dirname, '../../packages/schema/test/fixtures/rules');

/** What a project has to know before a rule speaks. */
const NEEDS: Readonly<Partial<Record<RuleId, Pick<RuleExample, 'about' | 'args'> & { readonly files?: Files }>>> = {
  JOB406: {
    about: 'Asked for by `--resolved`, and by everything that runs a job.',
    args: ['validate', 'job.yaml', '--resolved'],
  },
  JOB640: {
    about: 'The mode is an argument of the container; `--container-mode` names it.',
    args: ['validate', 'job.yaml', '--container-mode', 'cloud'],
  },
  JOB710: {
    about: 'The settings of the project give tags to all jobs.',
    args: ['validate', 'job.yaml'],
    files: { 'dativo.config.yaml': 'tag_defaults:\n  cost_center: central\n' },
  },
};

/** The example of a rule: the fixture `bad.yaml` with its `good.yaml`, or one from the table of the others. */
export function ruleExample(id: RuleId): RuleExample | undefined {
  const elsewhere = EXAMPLES_ELSEWHERE[id] ?? REFERENCE_EXAMPLES[id] ?? RUNNER_FILE_EXAMPLES[id];
  if (elsewhere !== undefined) return elsewhere;
  const folder = join(FIXTURES, id);
  const names = readFolder(folder);
  if (!names.includes('bad.yaml') || !names.includes('good.yaml')) return undefined;
  const { files = settingsOf(id), ...needs } = NEEDS[id] ?? {};
  const example = (name: string): Files => ({ 'job.yaml': readFileSync(join(folder, name), 'utf8'), ...files });
  return { args: ['validate', 'job.yaml'], ...needs, bad: example('bad.yaml'), good: example('good.yaml') };
}

function settingsOf(id: RuleId): Files {
  const { isOptIn, severity } = ruleCatalog[id];
  return isOptIn ? { 'dativo.config.yaml': `rules:\n  ${id}: ${severity}\n` } : {};
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
