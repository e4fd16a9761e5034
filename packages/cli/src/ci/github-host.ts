import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { callHost, fieldOf, findInPages } from './call-host.ts';
import { cutBody } from './cut-body.ts';
import type { Board, CiHost, IssueBoard, Post } from './host.ts';

type Env = Readonly<NodeJS.ProcessEnv>;

/** Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const SUMMARY_BYTES = 1_048_576;

/**
 * GitHub Actions. A comment has at most 65,536 characters, which no document says: the API answers 422 "body is too long (maximum is
 * 65536 characters)".
 */
export function githubHost(env: Env): CiHost {
  const event = readEvent(env);
  const number = fieldOf(event, 'pull_request', 'number');
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
  const api = token ? apiOf(env, token) : undefined;
  return {
    name: 'github',
    commit: env['GITHUB_SHA'],
    commentBytes: 65_536,
    comments: api && typeof number === 'number' ? comments(api, number) : undefined,
    issues: api && issues(api),
    silence: typeof number === 'number' && !api ? 'GITHUB_TOKEN is not set' : undefined,
    base: async () => baseOf(env, event),
    mask: (text) => `::add-mask::${escapeData(text)}\n`,
    annotate: (kind, message) => `::${kind} title=dativo::${escapeData(message)}\n`,
    group: (title) => ({ start: `::group::${escapeData(title)}\n`, end: '::endgroup::\n' }),
    async output(values) {
      const file = env['GITHUB_OUTPUT'];
      if (file) await appendFile(file, Object.entries(values).map(outputLines).join(''));
      return '';
    },
    async summarize(markdown) {
      const file = env['GITHUB_STEP_SUMMARY'];
      if (file) await appendFile(file, cutBody(markdown, SUMMARY_BYTES));
      return '';
    },
  };
}

/** Source: https://docs.github.com/webhooks/webhook-events-and-payloads#push (`before`, zeros for a new branch) */
function baseOf(env: Env, event: unknown): string | undefined {
  const target = env['GITHUB_BASE_REF'];
  if (target) return `origin/${target}`;
  const before = fieldOf(event, 'before');
  return typeof before === 'string' && !/^0*$/.test(before) ? before : undefined;
}

function readEvent(env: Env): unknown {
  try {
    return JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  } catch {
    return undefined; // a call by hand has no event
  }
}

function outputLines([name, value]: readonly [string, string]): string {
  if (!/[\r\n]/.test(value)) return `${name}=${value}\n`;
  let end = 'end_of_value';
  while (value.includes(end)) end += '_';
  return `${name}<<${end}\n${value}\n${end}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

type Api = (path: string, method?: 'POST' | 'PATCH', body?: unknown) => Promise<unknown>;

function apiOf(env: Env, token: string): Api {
  const root = `${env['GITHUB_API_URL'] ?? 'https://api.github.com'}/repos/${env['GITHUB_REPOSITORY']}`;
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  return (path, method, body) =>
    callHost(`${root}${path}`, { headers, ...(method && { method }), ...(body === undefined ? {} : { body }) });
}

/** Source: https://docs.github.com/rest/issues/comments */
function comments(api: Api, number: number): Board {
  return {
    find: (text) =>
      findInPages(
        (page) => api(`/issues/${number}/comments?per_page=100&page=${page}`),
        (item) => toPost(item, 'id', text),
      ),
    async add(body) {
      await api(`/issues/${number}/comments`, 'POST', { body });
    },
    async change(id, body) {
      await api(`/issues/comments/${id}`, 'PATCH', { body });
    },
  };
}

/** Source: https://docs.github.com/rest/issues/issues */
function issues(api: Api): IssueBoard {
  return {
    find: (text) =>
      findInPages(
        (page) => api(`/issues?state=open&per_page=100&page=${page}`),
        (item) => toPost(item, 'number', text),
      ),
    async add(body, title) {
      await api('/issues', 'POST', { title, body });
    },
    async change(id, body) {
      await api(`/issues/${id}`, 'PATCH', { body });
    },
    async close(id, reason) {
      await api(`/issues/${id}/comments`, 'POST', { body: reason });
      await api(`/issues/${id}`, 'PATCH', { state: 'closed', state_reason: 'completed' });
    },
  };
}

function toPost(item: unknown, key: 'id' | 'number', text: string): Post | undefined {
  const [id, body] = [fieldOf(item, key), fieldOf(item, 'body')];
  return typeof body === 'string' && body.includes(text) ? { id: String(id), body } : undefined;
}
