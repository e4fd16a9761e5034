/** The variables of the environment that stand for an option of a command with a quick road; a test compares them with the options. */
export const OPTION_VARIABLES: ReadonlySet<string> = new Set([
  'DATIVO_CONFIG',
  'DATIVO_FAIL_ON',
  'DATIVO_MAX_WARNINGS',
  'DATIVO_NO_INPUT',
  'DATIVO_ROOT',
  'DATIVO_WORK_DIR',
]);

/** True where such a variable is set, in capitals or not: on Windows that is the same. */
export function hasOptionVariable(env: Readonly<NodeJS.ProcessEnv>): boolean {
  return Object.keys(env).some((name) => OPTION_VARIABLES.has(name.toUpperCase()));
}
