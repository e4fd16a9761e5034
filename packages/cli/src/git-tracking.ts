import { spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** True when git would take the file, or the folder, into a commit: it lies in a work tree and no rule ignores it. */
export function wouldGitTrack(path: string, env: Readonly<NodeJS.ProcessEnv>, isFolder = false): Promise<boolean> {
  // With a slash behind it, a name that is not there yet counts as a folder.
  const name = `${basename(path)}${isFolder ? '/' : ''}`;
  return new Promise((resolve) => {
    const child = spawn('git', ['check-ignore', '--quiet', '--', name], {
      cwd: dirname(path),
      env,
      stdio: 'ignore',
    });
    // 0: ignored, 1: not ignored, 128: no work tree. Without git there is nothing to be tracked by.
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 1));
  });
}
