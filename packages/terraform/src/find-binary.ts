import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { basename, delimiter, isAbsolute, join, resolve } from 'node:path';
import { TerraformError } from './errors.ts';

/** Which of the two programs it is. */
export type Flavour = 'terraform' | 'tofu';

/** The program that was found. */
export interface Binary {
  readonly path: string;
  readonly flavour: Flavour;
}

const INSTALL_HELP =
  'Install Terraform 1.9 or later (https://developer.hashicorp.com/terraform/install) or OpenTofu 1.8 or later ' +
  '(https://opentofu.org/docs/intro/install/), or name the program with --terraform-binary.';

/**
 * Finds the program: the given one, else `terraform`, else `tofu` on PATH. A given name without a folder is looked for
 * on PATH too. Throws `TerraformError` with code `NOT_FOUND`.
 *
 * @example
 * // Needs terraform on PATH.
 * import { findBinary } from '@dativo/terraform';
 *
 * findBinary(process.env, 'terraform').flavour; // => 'terraform'
 */
export function findBinary(environment: NodeJS.ProcessEnv, given?: string): Binary {
  const wanted = given === undefined ? ['terraform', 'tofu'] : [given];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of wanted) {
    const path = candidates(name, folders).find(isExecutable);
    if (path !== undefined) return { path, flavour: flavourOf(path) };
  }
  throw new TerraformError('NOT_FOUND', notFoundMessage(wanted, folders.length), { help: INSTALL_HELP });
}

function candidates(name: string, folders: readonly string[]): string[] {
  const names = process.platform === 'win32' && !/\.exe$/i.test(name) ? [`${name}.exe`] : [name];
  if (isAbsolute(name) || /[/\\]/.test(name)) return names.map((each) => resolve(each));
  return folders.flatMap((folder) => names.map((each) => resolve(join(folder, each))));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not ours to run: the next candidate is tried
  }
}

/** Links are followed, since `terraform` is often a link to tofu. */
function flavourOf(path: string): Flavour {
  return basename(realpathSync(path)).toLowerCase().includes('tofu') ? 'tofu' : 'terraform';
}

function notFoundMessage(wanted: readonly string[], folderCount: number): string {
  const [first = ''] = wanted;
  if (/[/\\]/.test(first)) return `${first} is not there or cannot be executed.`;
  return `${wanted.join(' or ')} was not found in any of the ${folderCount} folders of PATH.`;
}
