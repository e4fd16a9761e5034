import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasGit, hasTerraform } from '../packages/cli/test/sandbox.ts';
import { type AzureEnd, runOnAzure } from './cicd/azure-runner.ts';
import { type HostServer, startHostServer } from './cicd/host-server.ts';
import { createMachine, type Machine } from './cicd/machine.ts';
import { createSampleRepository, type SampleRepository } from './cicd/sample-repository.ts';

interface Thread {
  readonly id: number;
  readonly status: string;
  readonly comments: { content: string }[];
}

describe.skipIf(!hasGit() || !hasTerraform())('pipelines/azure.yml, copied into a repository with five jobs', () => {
  let machine: Machine;
  let repository: SampleRepository;
  let azure: HostServer;
  let first: string;
  const threads: Thread[] = [];

  beforeAll(async () => {
    machine = createMachine();
    repository = await createSampleRepository();
    repository.copy('pipelines/azure.yml', 'azure-pipelines.yml');
    first = repository.commit('Start');
    // Source: https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads
    const at = '/acme/p-1/_apis/git/repositories/r-1/pullRequests/7/threads';
    azure = await startHostServer([
      ['GET', new RegExp(`^${at}\\?api-version=7\\.1$`), () => ({ value: threads })],
      [
        'POST',
        new RegExp(`^${at}\\?api-version=7\\.1$`),
        ({ body }) => threads.push({ id: 50 + threads.length, ...(body as Omit<Thread, 'id'>) }),
      ],
      [
        'PATCH',
        new RegExp(`^${at}/50/comments/1\\?api-version=7\\.1$`),
        ({ body }) => Object.assign(threads[0]?.comments[0] ?? {}, body),
      ],
      [
        'GET',
        /^\/acme\/p-1\/_apis\/build\/builds\?definitions=3&branchName=refs%2Fheads%2Fmain&resultFilter=succeeded&statusFilter=completed&\$top=1&api-version=7\.1$/,
        () => ({ value: [{ sourceVersion: first }] }),
      ],
    ]);
  });
  afterAll(async () => {
    await azure.close();
    repository.remove();
    machine.remove();
  });

  const run = (
    commit: string,
    variables: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, AzureEnd>>> =>
    runOnAzure({
      machine,
      repository,
      commit,
      variables: {
        'Build.Repository.Id': 'r-1',
        'Build.Repository.Provider': 'TfsGit',
        'System.AccessToken': 'stand-in-token',
        'System.CollectionUri': `${azure.url}/acme/`,
        'System.DefinitionId': '3',
        'System.TeamProjectId': 'p-1',
        ...variables,
      },
    });
  const results = (ends: Readonly<Record<string, AzureEnd>>) =>
    Object.fromEntries(Object.entries(ends).map(([id, { result }]) => [id, result]));
  const request = {
    'Build.Reason': 'PullRequest',
    'Build.SourceBranch': 'refs/pull/7/merge',
    'System.PullRequest.PullRequestId': '7',
    'System.PullRequest.TargetBranch': 'refs/heads/main',
  };

  test('a pull request that touches one of five jobs: that one is planned, with one thread that nobody has to resolve', async () => {
    repository.git('checkout', '-qb', 'change');
    repository.append('jobs/orders/job.yaml', '# more\n');
    const commit = repository.commit('Change orders');
    for (const _time of [1, 2]) {
      const ends = await run(commit, request);
      expect(results(ends), ends['plan']?.log).toEqual({
        check: 'success',
        plan: 'success',
        apply: 'skipped',
        drift: 'skipped',
      });
      expect(ends['plan']?.outputs).toMatchObject({
        'plan.dativo.jobs': '["jobs/orders/job.yaml"]',
        'plan.dativo.to_add': '1',
      });
      expect(ends['plan']?.summaries).toEqual([expect.stringContaining('1 to add, 0 to change, 0 to destroy')]);
    }
    expect(threads).toMatchObject([{ status: 'closed', comments: [{ content: expect.stringContaining('1 to add') }] }]);
    expect([...azure.tokens]).toEqual(['Bearer stand-in-token']);
  });

  test('a build service that may not contribute: the same end, without a thread', async () => {
    azure.isReadOnly = true;
    const ends = await run(repository.git('rev-parse', 'HEAD'), request);
    azure.isReadOnly = false;
    expect(results(ends)).toMatchObject({ check: 'success', plan: 'success' });
    expect(ends['plan']?.log).toContain('was answered with 403. The log and the summary say the same.');
    expect(ends['plan']?.summaries).toHaveLength(1);
  });

  test('after the merge, since the last run that succeeded: the reviewed plan is applied, and the job has run to its end', async () => {
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'change');
    const variables = { 'Build.Reason': 'IndividualCI', 'Build.SourceBranch': 'refs/heads/main' };
    const ends = await run(repository.git('rev-parse', 'HEAD'), variables);
    expect(results(ends), ends['apply']?.log).toEqual({
      check: 'success',
      plan: 'success',
      apply: 'success',
      drift: 'skipped',
    });
    expect(readdirSync(repository.states)).toEqual(['orders.tfstate']);
    const rows = readFileSync(join(machine.folder, 'agent/s/out/orders.ndjson'), 'utf8').trim().split('\n');
    expect(rows).toHaveLength(6);
  });

  test('on a schedule only drift is looked for, and jobs without their infrastructure make it red', async () => {
    const ends = await run(first, { 'Build.Reason': 'Schedule', 'Build.SourceBranch': 'refs/heads/main' });
    expect(results(ends)).toEqual({ check: 'skipped', plan: 'skipped', apply: 'skipped', drift: 'failure' });
    expect(ends['drift']?.log).toContain('jobs/orders/job.yaml: no drift');
    expect(ends['drift']?.log).toContain('jobs/refunds/job.yaml: has drifted');
  });
});
