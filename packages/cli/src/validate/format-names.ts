export type FormatName =
  | 'text'
  | 'compact'
  | 'json'
  | 'ndjson'
  | 'junit'
  | 'sarif'
  | 'github'
  | 'gitlab'
  | 'azure'
  | 'markdown';

/** Who reads it. */
const FORMATS: Readonly<Record<FormatName, string>> = {
  text: 'people',
  compact: 'people and editors that follow file:line:column',
  json: 'programs: the envelope that every command prints with --json',
  ndjson: 'programs that read line by line',
  junit: 'test reports of any CI host',
  sarif: 'code scanning',
  github: 'annotations of GitHub Actions',
  gitlab: "GitLab's code quality report",
  azure: 'issues of Azure Pipelines',
  markdown: 'job summaries and comments',
};

/** Every format there is. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Those that `dativo run` has for several runs. */
export const RUN_FORMAT_NAMES = ['text', 'json', 'junit'] as const satisfies readonly FormatName[];
