import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasGit, hasTerraform } from '../packages/cli/test/sandbox.ts';
import { type GithubEvent, type JobEnd, runOnGithub } from './cicd/github-runner.ts';
import { startGithub } from './cicd/github-server.ts';
import { createMachine, type Machine } from './cicd/machine.ts';
import { createSampleRepository, type SampleRepository } from './cicd/sample-repository.ts';

describe.skipIf(!hasGit() || !hasTerraform())('pipelines/github.yml, copied into a repository with five jobs', () => {
  let machine: Machine;
  let repository: SampleRepository;
  let github: Awaited<ReturnType<typeof startGithub>>;
  let first: string;

  beforeAll(async () => {
    machine = createMachine();
    repository = await createSampleRepository();
    repository.copy('pipelines/github.yml', '.github/workflows/dativo.yml');
    first = repository.commit('Start');
    github = await startGithub();
  });
  afterAll(async () => {
    await github.server.close();
    repository.remove();
    machine.remove();
  });

  const run = (event: GithubEvent): Promise<Readonly<Record<string, JobEnd>>> =>
    runOnGithub({
      machine,
      repository,
      event,
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_API_URL: github.server.url,
        GITHUB_REPOSITORY: 'acme/jobs',
        STAND_IN_TOKEN: 'ghs_stand_in',
      },
    });
  const pullRequest = (commit: string, isFork = false): GithubEvent => ({
    name: 'pull_request',
    commit,
    ref: 'refs/pull/7/merge',
    baseRef: 'main',
    payload: {
      pull_request: { number: 7, head: { repo: { full_name: isFork ? 'else/jobs' : 'acme/jobs' } } },
      repository: { default_branch: 'main' },
    },
  });
  const push = (commit: string, before: string): GithubEvent => ({
    name: 'push',
    commit,
    ref: 'refs/heads/main',
    payload: { before, repository: { default_branch: 'main' } },
  });
  const results = (ends: Readonly<Record<string, JobEnd>>) =>
    Object.fromEntries(Object.entries(ends).map(([id, { result }]) => [id, result]));

  test('a pull request that touches one of five jobs: that one is planned, with one comment', async () => {
    repository.git('checkout', '-qb', 'change');
    repository.append('jobs/orders/job.yaml', '# more\n');
    const commit = repository.commit('Change orders');
    const ends = await run(pullRequest(commit));
    expect(results(ends), ends['plan']?.log).toEqual({
      check: 'success',
      plan: 'success',
      apply: 'skipped',
      drift: 'skipped',
    });
    expect(ends['plan']?.outputs).toMatchObject({
      jobs: '["jobs/orders/job.yaml"]',
      changes: 'true',
      has_destroy: 'false',
    });
    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('+ module.job.terraform_data.job (create)'),
    ]);
    expect(ends['plan']?.summary).toContain('1 to add, 0 to change, 0 to destroy');
    expect(readdirSync(repository.states)).toEqual([]);
    expect(machine.installed[0]).toBe('stand-in: npm install --global @dativo/cli@0.1.0');
    expect([...github.server.tokens]).toEqual(['Bearer ghs_stand_in']);
  });

  test('once more: the same comment, brought up to date', async () => {
    repository.append('jobs/refunds/terraform/main.tf', '# more\n');
    const ends = await run(pullRequest(repository.commit('Change the module of refunds')));
    expect(ends['plan']?.outputs['jobs']).toBe('["jobs/orders/job.yaml","jobs/refunds/job.yaml"]');
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('2 to add');
    repository.git('reset', '-q', '--hard', 'HEAD^');
  });

  test('after the merge: the reviewed plan is applied, and the job has run to its end', async () => {
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'change');
    const ends = await run(push(repository.git('rev-parse', 'HEAD'), first));
    expect(results(ends), ends['apply']?.log).toEqual({
      check: 'success',
      plan: 'success',
      apply: 'success',
      drift: 'skipped',
    });
    expect(readdirSync(repository.states)).toEqual(['orders.tfstate']);
    const rows = readFileSync(join(machine.folder, 'work/out/orders.ndjson'), 'utf8').trim().split('\n');
    expect(rows).toHaveLength(6);
    expect(ends['apply']?.summary).toContain('| <code>jobs/orders/job.yaml</code> | run finished | 0 |');
  });
  test('each night: nothing has drifted, until somebody else changes the state; then one issue, closed when all is as it was', async () => {
    const night = (): Promise<Readonly<Record<string, JobEnd>>> => {
      const commit = repository.git('rev-parse', 'HEAD');
      return run({
        name: 'schedule',
        commit,
        ref: 'refs/heads/main',
        payload: { repository: { default_branch: 'main' } },
      });
    };
    repository.git('rm', '-rq', ...['customers', 'invoices', 'payments', 'refunds'].map((name) => `jobs/${name}`));
    repository.commit('Keep orders alone');
    expect(results(await night())).toEqual({ check: 'skipped', plan: 'skipped', apply: 'skipped', drift: 'success' });
    expect(github.issues).toEqual([]);

    const state = join(repository.states, 'orders.tfstate');
    const text = readFileSync(state, 'utf8');
    writeFileSync(state, text.replaceAll('worker/main.mjs', 'worker/other.mjs'));
    await night();
    await night();
    expect(github.issues).toMatchObject([
      { number: 1, state: 'open', title: 'Infrastructure has drifted from its jobs' },
    ]);
    expect(github.issues[0]?.body).toContain('<code>module.job.terraform&#95;data.job</code>: update');

    writeFileSync(state, text);
    await night();
    expect(github.issues).toMatchObject([{ number: 1, state: 'closed' }]);
  });

  test('a pull request from a fork is checked, and planned where it is asked for: without a comment, but with the same summary and end', async () => {
    repository.git('checkout', '-qb', 'elsewhere');
    repository.append('jobs/orders/job.yaml', '# from a fork\n');
    const commit = repository.commit('Change orders elsewhere');
    expect(results(await run(pullRequest(commit, true)))).toMatchObject({ check: 'success', plan: 'skipped' });

    repository.append('.github/workflows/dativo.yml', '      plan_forks: true\n');
    const before = github.comments.map(({ body }) => body);
    github.server.isReadOnly = true;
    const ends = await run(pullRequest(commit, true));
    github.server.isReadOnly = false;
    expect(results(ends), ends['plan']?.log).toMatchObject({ check: 'success', plan: 'success' });
    expect(ends['plan']?.summary).toContain('### dativo plan');
    expect(ends['plan']?.log).toContain(
      '::notice title=dativo::No comment: PATCH /repos/acme/jobs/issues/comments/100 was answered with 403.',
    );
    expect(github.comments.map(({ body }) => body)).toEqual(before);
  });

  test('findings stand at their lines, and nothing else begins', async () => {
    repository.write('jobs/orders/job.yaml', repository.read('jobs/orders/job.yaml').replace('  region:', '  regoin:'));
    const ends = await run(pullRequest(repository.commit('Mistype')));
    expect(results(ends)).toEqual({ check: 'failure', plan: 'skipped', apply: 'skipped', drift: 'skipped' });
    expect(ends['check']?.log).toMatch(/^::error file=jobs\/orders\/job\.yaml,line=\d+,.*title=JOB205::/m);
    expect(ends['check']?.summary).toContain('JOB205');
  });
});
