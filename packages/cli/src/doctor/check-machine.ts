import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createTerraform, MINIMUM_VERSION, TerraformError } from '@dativo/terraform';
import type { CommandContext } from '../command.ts';
import type { Check } from './check.ts';

const MINIMUM_NODE = [22, 12] as const;

/** What every job needs of this machine. */
export async function checkMachine(context: CommandContext): Promise<readonly Check[]> {
  return [
    checkNode(),
    checkNpm(context),
    await checkTerraform(context),
    checkTerraformSettings(context),
    checkFolder(context),
  ];
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  const check = { name: 'node', found: process.versions.node };
  return isNewEnough
    ? { ...check, state: 'ok' }
    : { ...check, state: 'fail', fix: `Install Node ${MINIMUM_NODE.join('.')} or newer.` };
}

function checkNpm({ io }: CommandContext): Check {
  const folders = (io.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? ['npm.cmd', 'npm.exe'] : ['npm'];
  const path = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((each) => existsSync(each));
  if (path !== undefined) return { name: 'npm', state: 'ok', found: path };
  return { name: 'npm', state: 'warn', found: 'not found on PATH', fix: 'Only npx needs it: install Node with npm.' };
}

async function checkTerraform({ io, args }: CommandContext): Promise<Check> {
  const binary = args.text('terraform-binary');
  try {
    const { flavour, version } = await createTerraform({
      workingDirectory: io.cwd,
      ...(binary === undefined ? {} : { binary }),
      environment: { ...io.env },
    });
    return {
      name: 'terraform',
      state: 'ok',
      found: `${flavour} ${version} (needs ${MINIMUM_VERSION[flavour]} or newer)`,
    };
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    return { name: 'terraform', state: 'fail', found: error.message, fix: error.help ?? 'Install terraform or tofu.' };
  }
}

function checkTerraformSettings({ io }: CommandContext): Check {
  const name = 'terraform settings';
  const path = io.env['TF_CLI_CONFIG_FILE'];
  if (path === undefined || path === '') return { name, state: 'ok', found: 'TF_CLI_CONFIG_FILE is not set' };
  if (existsSync(path)) return { name, state: 'ok', found: 'TF_CLI_CONFIG_FILE names an existing file' };
  const fix = 'Unset it, or make the file. dativo leaves it out by itself.';
  return { name, state: 'warn', found: 'TF_CLI_CONFIG_FILE names a file that is not there', fix };
}

function checkFolder({ io }: CommandContext): Check {
  const name = 'this folder';
  try {
    accessSync(io.cwd, constants.W_OK);
    return { name, state: 'ok', found: 'can be written to' };
  } catch {
    return { name, state: 'fail', found: 'cannot be written to', fix: 'Use --work-dir DIR, or another folder.' };
  }
}
