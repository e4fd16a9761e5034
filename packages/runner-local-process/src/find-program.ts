import { access, constants, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { DriverError } from '@dativo/runner';

/**
 * Makes sure that a program can be started from a folder, as `execvp` will look for it: a name without a slash along the
 * PATH, anything else as a path. Throws `DriverError` `REFUSED`.
 */
export async function findProgram(program: string, folder: string, path: string | undefined): Promise<string> {
  if (program.includes('/')) {
    const file = resolve(folder, program);
    const fault = await toFault(file);
    if (fault === undefined) return file;
    throw refused(
      `the job's command ${program} ${fault} (looked for ${file})`,
      'Check the command and the working directory.',
    );
  }
  const folders = (path ?? '').split(delimiter).filter((entry) => entry !== '');
  let denied: string | undefined;
  for (const entry of folders) {
    const file = join(isAbsolute(entry) ? entry : resolve(folder, entry), program);
    const fault = await toFault(file);
    if (fault === undefined) return file;
    if (fault !== MISSING) denied ??= `${file} ${fault}`;
  }
  if (denied) throw refused(`the job's command ${program} cannot be started: ${denied}`, 'Make the file executable.');
  throw refused(
    `the job's command ${program} is not in any of the ${folders.length} folders of PATH`,
    `Install ${program}, add its folder to PATH, or write the command as a path.`,
  );
}

/** Makes sure that a job can be started in a folder. Throws `DriverError` `REFUSED`. */
export async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  const fault = found ? 'is not a folder' : 'does not exist';
  throw refused(
    `the working directory ${folder} ${fault}`,
    'Apply the Terraform module again, or correct working_directory.',
  );
}

const MISSING = 'does not exist';

async function toFault(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return MISSING;
  if (!found.isFile()) return 'is not a file';
  return access(file, constants.X_OK).then(
    () => undefined,
    () => 'is not executable',
  );
}

function refused(message: string, help: string): DriverError {
  return new DriverError('REFUSED', message, { help });
}
