import { existsSync } from 'node:fs';

/** The environment terraform gets, and what was changed on the way. */
export interface TerraformEnvironment {
  readonly environment: NodeJS.ProcessEnv;
  readonly notices: readonly string[];
}

/** Set for every command: no questions, no colours (the output is read by a program), no look for a newer terraform. */
const FIXED = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', NO_COLOR: '1', CHECKPOINT_DISABLE: '1' } as const;

/**
 * How much garbage Go lets pile up, in percent of what is in use. A plan of a hundred jobs then takes about two thirds of the time,
 * and 1.3 GB instead of 0.4 GB; small plans need little either way. The caller's own setting counts.
 * Source: https://go.dev/doc/gc-guide#GOGC
 */
const DEFAULTS = { GOGC: '400' } as const;

/**
 * The caller's environment with our rules on top. `TF_CLI_ARGS*` would change commands that are shown to the user, log
 * lines on stderr can hold secrets, and a `TF_CLI_CONFIG_FILE` that is not there makes terraform complain at every command.
 */
export function toTerraformEnvironment(
  given: NodeJS.ProcessEnv,
  fileExists: (path: string) => boolean = existsSync,
): TerraformEnvironment {
  const environment: NodeJS.ProcessEnv = { ...DEFAULTS, ...given, ...FIXED };
  const notices: string[] = [];
  const leaveOut = (name: string, why: string): void => {
    delete environment[name];
    notices.push(`${name} is left out of terraform's environment: ${why}`);
  };

  for (const name of Object.keys(given).sort()) {
    if (/^TF_CLI_ARGS(?:_|$)/.test(name)) leaveOut(name, 'the arguments of each command are fixed.');
    if (/^TF_LOG(?:_CORE|_PROVIDER.*)?$/.test(name) && given[name] && !given['TF_LOG_PATH']) {
      leaveOut(name, 'its lines can show secrets. Set TF_LOG_PATH as well to have them in a file.');
    }
  }
  const configFile = given['TF_CLI_CONFIG_FILE'];
  if (configFile && !fileExists(configFile)) leaveOut('TF_CLI_CONFIG_FILE', `there is no file ${configFile}.`);
  return { environment, notices };
}
