import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { callHost, fieldOf, findInPages } from './call-host.ts';
import type { Board, CiHost, IssueBoard, Post } from './host.ts';

type Env = Readonly<NodeJS.ProcessEnv>;

/** Where values for later jobs go: `artifacts: reports: dotenv` takes it up. */
const DOTENV = 'dativo.env';
/** Counts for the merge request: `artifacts: reports: terraform` takes it up. Guests may read it, so it has numbers only. */
const COUNTS = 'dativo-terraform.json';

/**
 * GitLab CI/CD. Its log hides only variables that are declared as masked, so that we must not print secrets at all. The job's own token may
 * not write notes, so that a token of the project is needed for comments: https://docs.gitlab.com/ci/jobs/ci_job_token/
 */
export function gitlabHost({ env, cwd }: Pick<Io, 'env' | 'cwd'>): CiHost {
  const request = env['CI_MERGE_REQUEST_IID'];
  const token = env['GITLAB_TOKEN'];
  const api = token ? apiOf(env, token) : undefined;
  return {
    name: 'gitlab',
    commit: env['CI_COMMIT_SHA'],
    // Source: https://docs.gitlab.com/administration/instance_limits/#size-of-comments-and-descriptions-of-issues-merge-requests-and-epics
    commentBytes: 1_000_000,
    comments: api && request ? notes(api, request) : undefined,
    issues: api && issues(api),
    silence: request && !api ? 'the variable GITLAB_TOKEN is not set here' : undefined,
    base: async () => env['CI_MERGE_REQUEST_DIFF_BASE_SHA'] || before(env['CI_COMMIT_BEFORE_SHA']),
    mask: () => '',
    annotate: (kind, message) => `${kind}: ${message}\n`,
    group: (title) => ({ start: `${title}\n`, end: '' }),
    async output(values) {
      const lines = Object.entries(values).map(([name, value]) => `DATIVO_${name.toUpperCase()}=${value}\n`);
      await appendFile(join(cwd, DOTENV), lines.join(''));
      if (values['to_add'] !== undefined) await writeFile(join(cwd, COUNTS), `${JSON.stringify(counts(values))}\n`);
      return '';
    },
    summarize: async (markdown) => `${markdown}\n`,
  };
}

/** Zeros stand for a new branch and for pipelines that no push began. */
function before(commit: string | undefined): string | undefined {
  return commit === undefined || /^0*$/.test(commit) ? undefined : commit;
}

/** Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsterraform */
function counts(values: Readonly<Record<string, string>>) {
  const [create, update, destroy] = ['to_add', 'to_change', 'to_destroy'].map((name) => Number(values[name]));
  return { create, update, delete: destroy };
}

type Api = (path: string, method?: 'POST' | 'PUT', body?: unknown) => Promise<unknown>;

function apiOf(env: Env, token: string): Api {
  const root = `${env['CI_API_V4_URL']}/projects/${env['CI_PROJECT_ID']}`;
  const headers = { 'private-token': token };
  return (path, method, body) =>
    callHost(`${root}${path}`, { headers, ...(method && { method }), ...(body === undefined ? {} : { body }) });
}

/** Source: https://docs.gitlab.com/api/notes/#merge-requests */
function notes(api: Api, request: string): Board {
  const path = `/merge_requests/${request}/notes`;
  return {
    find: (text) =>
      findInPages(
        (page) => api(`${path}?per_page=100&page=${page}`),
        (item) => toPost(item, 'id', 'body', text),
      ),
    async add(body) {
      await api(path, 'POST', { body });
    },
    async change(id, body) {
      await api(`${path}/${id}`, 'PUT', { body });
    },
  };
}

/** Source: https://docs.gitlab.com/api/issues/ */
function issues(api: Api): IssueBoard {
  return {
    find: (text) =>
      findInPages(
        (page) => api(`/issues?state=opened&per_page=100&page=${page}`),
        (item) => toPost(item, 'iid', 'description', text),
      ),
    async add(description, title) {
      await api('/issues', 'POST', { title, description });
    },
    async change(id, description) {
      await api(`/issues/${id}`, 'PUT', { description });
    },
    async close(id, reason) {
      await api(`/issues/${id}/notes`, 'POST', { body: reason });
      await api(`/issues/${id}`, 'PUT', { state_event: 'close' });
    },
  };
}

function toPost(item: unknown, key: 'id' | 'iid', field: 'body' | 'description', text: string): Post | undefined {
  const [id, body] = [fieldOf(item, key), fieldOf(item, field)];
  return typeof body === 'string' && body.includes(text) ? { id: String(id), body } : undefined;
}
