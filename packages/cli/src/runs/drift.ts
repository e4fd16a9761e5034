import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import { type Driver, DriverError, type RunRequest } from '@dativo/runner';
import type { Workspace } from '../workspace.ts';

/** What `dativo verify` saw of the cloud, kept in the working files of the job. */
export interface Verified {
  readonly schema_version: 1;
  readonly verified_at: string;
  readonly runtime: string;
  /** Whatever tells a change: a revision, a digest. */
  readonly fingerprint: Readonly<Record<string, string>>;
}

export interface Drift {
  readonly verifiedAt: string;
  /** One sentence for each difference. */
  readonly changes: readonly string[];
}

export function verifiedFileOf({ directory }: Workspace): string {
  return join(directory, 'verified.json');
}

export async function keepVerified(workspace: Workspace, verified: Verified): Promise<void> {
  await writeFileAtomic(verifiedFileOf(workspace), `${JSON.stringify(verified, null, 2)}\n`, { mode: 0o600 });
}

/** How the cloud differs from what was verified; `undefined` where nothing was, or where the driver cannot tell. */
export async function findDrift(workspace: Workspace, driver: Driver, request: RunRequest): Promise<Drift | undefined> {
  const verified = await readVerified(workspace);
  if (verified?.runtime !== driver.runtime || driver.fingerprint === undefined) return undefined;
  const now = await driver.fingerprint(request);
  const names = [...new Set([...Object.keys(verified.fingerprint), ...Object.keys(now)])].sort();
  const changes = names.flatMap((name) => {
    const was = verified.fingerprint[name] ?? 'nothing';
    const is = now[name] ?? 'nothing';
    return was === is ? [] : [`${name} was ${was} and is ${is}`];
  });
  return { verifiedAt: verified.verified_at, changes };
}

export function toDriftRefusal({ verifiedAt, changes }: Drift): DriverError {
  return new DriverError(
    'REFUSED',
    `the target has changed since it was verified at ${verifiedAt}: ${changes.join('; ')}`,
    {
      help: 'Nothing was started. Look at the change and run dativo verify again, or use --on-drift warn.',
    },
  );
}

async function readVerified(workspace: Workspace): Promise<Verified | undefined> {
  const file = verifiedFileOf(workspace);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new DriverError('REFUSED', `${file} is not what dativo verify wrote`, {
      help: 'Run dativo verify again, or remove the file.',
    });
  }
}
