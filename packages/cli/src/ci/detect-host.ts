import type { Io } from '../io.ts';
import type { CiHost } from './host.ts';

/** The host whose environment this is, by the variable that only this host sets. */
export async function detectHost(io: Pick<Io, 'env' | 'cwd'>): Promise<CiHost> {
  const { env } = io;
  if (env['GITHUB_ACTIONS'] === 'true') return (await import('./github-host.ts')).githubHost(env);
  if (env['GITLAB_CI'] === 'true') return (await import('./gitlab-host.ts')).gitlabHost(io);
  if (/^true$/i.test(env['TF_BUILD'] ?? '')) return (await import('./azure-host.ts')).azureHost(env);
  return (await import('./no-host.ts')).noHost();
}
