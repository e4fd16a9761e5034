import { hasOptionVariable } from './option-variables.ts';

/**
 * The names in `dativo validate NAME…`: a call without any option, typed or in the environment. `undefined` for every
 * other call.
 */
export function plainNames(argv: readonly string[], env: Readonly<NodeJS.ProcessEnv>): readonly string[] | undefined {
  const [command, ...names] = argv;
  if (command !== 'validate' || names.length === 0 || names.some((name) => name === '' || name.startsWith('-')))
    return undefined;
  return hasOptionVariable(env) ? undefined : names;
}
