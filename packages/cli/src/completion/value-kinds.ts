import { RULE_NAMES } from '../generated/rule-names.ts';
import type { Candidate, Completion, Sources } from './completion.ts';

export interface ValueKind {
  /** The names of these fit. */
  readonly files?: Completion['files'];
  /** `NAME=` may stand before the name of a file. */
  readonly hasAlias?: boolean;
  readonly list?: (sources: Sources) => Promise<readonly Candidate[]>;
}

const FILES: ValueKind = { files: 'files' };
const FOLDERS: ValueKind = { files: 'folders' };
/** What only who types it can know. */
const FREE: ValueKind = {};

/** What the names mean that help gives to arguments and to values of options, where these are not listed. */
export const VALUE_KINDS: Readonly<Record<string, ValueKind>> = {
  FILE: FILES,
  JOB: FILES,
  PLAN_OR_STATE: FILES,
  RUNNER: FILES,
  PROGRAM: FILES,
  DIR: FOLDERS,
  FOLDER: FOLDERS,
  'DIR|s3://BUCKET/PREFIX': FOLDERS,
  '[ALIAS=]FILE|URL': { files: 'files', hasAlias: true },
  '[CONTAINER=]DIR': { files: 'folders', hasAlias: true },
  RUN: { files: 'files', list: async ({ records }) => (await records()).runs },
  NAME: { files: 'files', list: async ({ records }) => (await records()).jobs },
  RULE: { list: async () => RULE_NAMES.map(([text, about]) => ({ text, about })) },
  TOPIC: { list: topics },
  AMOUNT: FREE,
  ARGUMENT: FREE,
  ID: FREE,
  IMAGE: FREE,
  MONTH: FREE,
  N: FREE,
  REF: FREE,
  REGION: FREE,
  TEXT: FREE,
  TIME: FREE,
  URL: FREE,
};

async function topics({ commands }: Sources): Promise<readonly Candidate[]> {
  const pages = commands.map(({ name, summary }) => ({ text: name, about: summary }));
  return [...pages, { text: 'exit-codes', about: 'what exit codes mean' }];
}
