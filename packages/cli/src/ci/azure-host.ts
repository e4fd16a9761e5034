import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callHost, fieldOf, HostError } from './call-host.ts';
import type { Board, CiHost, Post } from './host.ts';

type Env = Readonly<NodeJS.ProcessEnv>;

/** Azure Pipelines; comments go to pull requests of Azure Repos. */
export function azureHost(env: Env): CiHost {
  const request = env['SYSTEM_PULLREQUEST_PULLREQUESTID'];
  const isOwn = env['BUILD_REPOSITORY_PROVIDER'] === 'TfsGit';
  const token = env['SYSTEM_ACCESSTOKEN'];
  const api = token ? apiOf(env, token) : undefined;
  return {
    name: 'azure',
    commit: env['BUILD_SOURCEVERSION'],
    // Source: the API answers more with "The comment content exceeds the maximum length of 150000 characters".
    commentBytes: 150_000,
    comments: api && request && isOwn ? threads(api, env, request) : undefined,
    issues: undefined,
    silence: request && isOwn && !api ? 'SYSTEM_ACCESSTOKEN is not handed to this step' : undefined,
    base: () => baseOf(env, api),
    mask: (text) => `##vso[task.setsecret]${escapeData(text)}\n`,
    annotate: (kind, message) =>
      kind === 'notice' ? `${message}\n` : `##vso[task.logissue type=${kind}]${escapeData(message)}\n`,
    group: (title) => ({ start: `##[group]${title}\n`, end: '##[endgroup]\n' }),
    output: async (values) => Object.entries(values).map(outputLine).join(''),
    async summarize(markdown) {
      const folder = await mkdtemp(join(env['AGENT_TEMPDIRECTORY'] ?? tmpdir(), 'dativo-'));
      const file = join(folder, 'dativo.md');
      await writeFile(file, markdown, { mode: 0o600 });
      return `##vso[task.uploadsummary]${file}\n`;
    },
  };
}

/** Source: https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#setvariable-initialize-or-modify-the-value-of-a-variable */
function outputLine([name, value]: readonly [string, string]): string {
  return `##vso[task.setvariable variable=${name};isOutput=true]${escapeData(value)}\n`;
}

/** Source: https://github.com/microsoft/azure-pipelines-agent/blob/master/docs/design/percentEncoding.md */
function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A pull request is compared with its target; a push with the last run of this pipeline on the branch that succeeded. */
async function baseOf(env: Env, api: Api | undefined): Promise<string | undefined> {
  const target = env['SYSTEM_PULLREQUEST_TARGETBRANCH'];
  if (target) return `origin/${target.replace(/^refs\/heads\//, '')}`;
  if (api === undefined || !/CI$/.test(env['BUILD_REASON'] ?? '')) return undefined;
  const branch = encodeURIComponent(env['BUILD_SOURCEBRANCH'] ?? '');
  const query = `definitions=${env['SYSTEM_DEFINITIONID']}&branchName=${branch}&resultFilter=succeeded&statusFilter=completed&$top=1`;
  try {
    const builds = fieldOf(await api(`/build/builds?${query}`), 'value');
    const commit = fieldOf(builds, '0', 'sourceVersion');
    return typeof commit === 'string' ? commit : undefined;
  } catch (error) {
    if (error instanceof HostError) return undefined; // all jobs, which is never too few
    throw error;
  }
}

type Api = (path: string, method?: 'POST' | 'PATCH', body?: unknown) => Promise<unknown>;

function apiOf(env: Env, token: string): Api {
  const collection = (env['SYSTEM_COLLECTIONURI'] ?? '').replace(/\/?$/, '/');
  const root = `${collection}${env['SYSTEM_TEAMPROJECTID']}/_apis`;
  const headers = { authorization: `Bearer ${token}` };
  return (path, method, body) => {
    const url = `${root}${path}${path.includes('?') ? '&' : '?'}api-version=7.1`;
    return callHost(url, { headers, ...(method && { method }), ...(body === undefined ? {} : { body }) });
  };
}

/** Source: https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads */
function threads(api: Api, env: Env, request: string): Board {
  const path = `/git/repositories/${env['BUILD_REPOSITORY_ID']}/pullRequests/${request}/threads`;
  return {
    async find(text) {
      const all = fieldOf(await api(path), 'value');
      if (!Array.isArray(all)) throw new HostError('the threads were asked for, and the answer has none');
      return all.map((thread) => toPost(thread, text)).find((post) => post !== undefined);
    },
    async add(content) {
      // `closed`: it is there to be read, and nobody has to resolve it.
      await api(path, 'POST', { comments: [{ parentCommentId: 0, content, commentType: 'text' }], status: 'closed' });
    },
    async change(id, content) {
      await api(`${path}/${id}/comments/1`, 'PATCH', { content });
    },
  };
}

/** The first comment of a thread has the id 1. */
function toPost(thread: unknown, text: string): Post | undefined {
  const [id, body] = [fieldOf(thread, 'id'), fieldOf(thread, 'comments', '0', 'content')];
  return typeof body === 'string' && body.includes(text) ? { id: String(id), body } : undefined;
}
