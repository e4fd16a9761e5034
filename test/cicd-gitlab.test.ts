import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasGit, hasTerraform } from '../packages/cli/test/sandbox.ts';
import { type GitlabEnd, runOnGitlab } from './cicd/gitlab-runner.ts';
import { type HostServer, startHostServer } from './cicd/host-server.ts';
import { createMachine, type Machine } from './cicd/machine.ts';
import { createSampleRepository, type SampleRepository } from './cicd/sample-repository.ts';

describe.skipIf(!hasGit() || !hasTerraform())('pipelines/gitlab.yml, copied into a repository with five jobs', () => {
  let machine: Machine;
  let repository: SampleRepository;
  let gitlab: HostServer;
  let first: string;
  const notes: { id: number; body: string }[] = [];

  beforeAll(async () => {
    machine = createMachine();
    repository = await createSampleRepository();
    repository.copy('pipelines/gitlab.yml', '.gitlab-ci.yml');
    first = repository.commit('Start');
    // Source: https://docs.gitlab.com/api/notes/#merge-requests
    const at = '/projects/42/merge_requests/7/notes';
    gitlab = await startHostServer([
      ['GET', new RegExp(`^${at}\\?per_page=100&page=1$`), () => notes],
      [
        'POST',
        new RegExp(`^${at}$`),
        ({ body }) => notes.push({ id: 300 + notes.length, body: Reflect.get(body as object, 'body') }),
      ],
      ['PUT', new RegExp(`^${at}/300$`), ({ body }) => Object.assign(notes[0] ?? {}, body)],
    ]);
  });
  afterAll(async () => {
    await gitlab.close();
    repository.remove();
    machine.remove();
  });

  const run = (
    commit: string,
    variables: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, GitlabEnd>>> =>
    runOnGitlab({
      machine,
      repository,
      commit,
      variables: {
        GITLAB_CI: 'true',
        CI_API_V4_URL: gitlab.url,
        CI_PROJECT_ID: '42',
        CI_DEFAULT_BRANCH: 'main',
        CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
        ...variables,
      },
    });
  const results = (ends: Readonly<Record<string, GitlabEnd>>) =>
    Object.fromEntries(Object.entries(ends).map(([id, { result }]) => [id, result]));
  const request = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_IID: '7' };

  test('a merge request that touches one of five jobs: that one is planned, with one note and counts', async () => {
    repository.git('checkout', '-qb', 'change');
    repository.append('jobs/orders/job.yaml', '# more\n');
    const commit = repository.commit('Change orders');
    const variables = { ...request, CI_MERGE_REQUEST_DIFF_BASE_SHA: first, GITLAB_TOKEN: 'glpat-stand-in' };
    for (const _time of [1, 2]) {
      const ends = await run(commit, variables);
      expect(results(ends), ends['dativo-plan']?.log).toEqual({
        'dativo-check': 'success',
        'dativo-plan': 'success',
        'dativo-apply': 'skipped',
        'dativo-drift': 'skipped',
      });
      expect(ends['dativo-plan']?.reports['terraform']).toBe('{"create":1,"update":0,"delete":0}\n');
      expect(ends['dativo-plan']?.reports['dotenv']).toContain(
        'DATIVO_JOBS=["jobs/orders/job.yaml"]\nDATIVO_CHANGES=true\n',
      );
      expect(ends['dativo-check']?.reports['codequality']).toBe('[]\n');
      expect(ends['dativo-plan']?.log).not.toContain('glpat');
    }
    expect(notes.map(({ body }) => body)).toEqual([expect.stringContaining('1 to add, 0 to change, 0 to destroy')]);
    expect([...gitlab.tokens]).toEqual(['glpat-stand-in']);
  });

  test('without a token that may write notes, as in a fork: the same end, and the log has the page', async () => {
    const ends = await run(repository.git('rev-parse', 'HEAD'), { ...request, CI_MERGE_REQUEST_DIFF_BASE_SHA: first });
    expect(results(ends)['dativo-plan']).toBe('success');
    expect(ends['dativo-plan']?.log).toContain('notice: No comment: the variable GITLAB_TOKEN is not set here.');
    expect(ends['dativo-plan']?.log).toContain('### dativo plan: 1 to add, 0 to change, 0 to destroy');
  });

  test('after the merge: the reviewed plan is applied, and the job has run to its end', async () => {
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'change');
    const variables = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main', CI_COMMIT_BEFORE_SHA: first };
    const ends = await run(repository.git('rev-parse', 'HEAD'), variables);
    expect(results(ends), ends['dativo-apply']?.log).toMatchObject({
      'dativo-plan': 'success',
      'dativo-apply': 'success',
    });
    expect(readdirSync(repository.states)).toEqual(['orders.tfstate']);
    const rows = readFileSync(join(machine.folder, 'builds/acme/jobs/out/orders.ndjson'), 'utf8').trim().split('\n');
    expect(rows).toHaveLength(6);
    expect(ends['dativo-apply']?.log).toContain('| <code>jobs/orders/job.yaml</code> | run finished | 0 |');
  });

  test('on a schedule only drift is looked for', async () => {
    const ends = await run(first, { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' });
    expect(results(ends), ends['dativo-drift']?.log).toEqual({
      'dativo-check': 'skipped',
      'dativo-plan': 'skipped',
      'dativo-apply': 'skipped',
      'dativo-drift': 'success',
    });
    expect(ends['dativo-drift']?.log).toContain('jobs/orders/job.yaml: no drift');
  });
});
