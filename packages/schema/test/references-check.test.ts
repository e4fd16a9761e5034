import {
  checkReferences,
  inspectJob,
  type ReferenceCheck,
  type ReferenceOptions,
  type ReferenceReader,
} from '@dativo/schema';
import { describe, expect, test } from 'vitest';

const CSV = 'name: csv\ntype: csv\nroles: [source]\ndefault_engine: { type: native }\n';
const ICEBERG = 'name: iceberg\ntype: iceberg\nroles: [target]\ndefault_engine: { type: native }\n';
const ASSET = 'name: orders\nschema:\n  - { name: id, type: string }\n';
const FILES = { 'connectors/csv.yaml': CSV, 'connectors/iceberg.yaml': ICEBERG, 'assets/orders.yaml': ASSET };

const JOB = `tenant_id: acme
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/iceberg.yaml
asset_path: assets/orders.yaml
`;

const FARGATE = 'infrastructure: { provider: aws, runtime: { type: aws_fargate } }\n';

function readerOf(files: Readonly<Record<string, string>>): ReferenceReader {
  return { read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined) };
}

function check(text: string, reader: ReferenceReader = readerOf(FILES), options?: ReferenceOptions) {
  return checkReferences(inspectJob(text, { file: 'jobs/orders.yaml' }), reader, options);
}

function verdict({ diagnostics }: ReferenceCheck): string[] {
  return diagnostics.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`);
}

describe('paths', () => {
  const roots = [
    { container: '/app', repository: '' },
    { container: '/app/assets/', repository: 'contracts/' },
    { container: '/mnt', repository: '/' },
  ];

  test.each([
    ['assets/orders.yaml', 'contracts/orders.yaml'],
    ['/app/assets/v1/../orders.yaml', 'contracts/orders.yaml'],
    ['/app/assets/../orders.yaml', 'orders.yaml'],
    ['/app/assetsx/orders.yaml', 'assetsx/orders.yaml'],
    ['./orders.yaml', 'orders.yaml'],
    ['//app//orders.yaml', 'orders.yaml'],
    ['../mnt/orders.yaml', 'orders.yaml'],
    ['/mnt/a/b.yaml', 'a/b.yaml'],
  ])('%s is %s', async (path, place) => {
    const { files } = await check(JOB.replace('assets/orders.yaml', path) + FARGATE, undefined, { roots });
    expect(files).toContain(place);
    expect(files).toHaveLength(4);
  });

  test.each(['/srv/orders.yaml', '$ASSETS/orders.yaml', '${ASSETS}/orders.yaml', '"{{terraform_outputs.a}}.yaml"'])(
    '%s is nothing to check',
    async (path) => {
      const checked = await check(JOB.replace('assets/orders.yaml', path) + FARGATE);
      expect(verdict(checked)).toEqual([]);
      expect(checked.files).toEqual(['connectors/csv.yaml', 'connectors/iceberg.yaml', 'registry/connectors.yaml']);
    },
  );

  test('a job without infrastructure may start at the root or in its own folder', async () => {
    const { files } = await check(JOB);
    expect(files).toContain('connectors/csv.yaml');
    expect(files).toContain('jobs/connectors/csv.yaml');
    const moved = await check(JOB, undefined, { jobPath: 'team/jobs/orders.yaml' });
    expect(moved.files).toContain('team/jobs/connectors/csv.yaml');
  });

  test('on this machine the folder of the job comes first', async () => {
    const job = `${JOB}infrastructure: { provider: local, runtime: { type: local_process } }\n`;
    const reader = readerOf({ ...FILES, 'jobs/connectors/csv.yaml': 'name: csv\n' });
    expect(verdict(await check(job, reader))).toEqual(['JOB802 /source_connector_path']);
    expect(verdict(await check(JOB, reader))).toEqual([]);
  });

  test.each([':OrdersReader', '.so:open_reader', 'plugins.orders:OrdersReader'])(
    'the reader %s names no file that is checked',
    async (reader) => {
      expect(verdict(await check(`${JOB}source: { custom_reader: "${reader}" }\n`))).toEqual([]);
    },
  );
});

describe('readers', () => {
  test('may be asynchronous', async () => {
    const reader = { read: (path: string) => Promise.resolve(readerOf(FILES).read(path)) };
    expect(verdict(await check(JOB, reader))).toEqual([]);
    expect(verdict(await check(JOB, { read: () => Promise.resolve(undefined) }))).toEqual([
      'JOB801 /source_connector_path',
      'JOB801 /target_connector_path',
      'JOB801 /asset_path',
    ]);
  });

  test('read every file once, however many jobs refer to it', async () => {
    const read: string[] = [];
    const reader: ReferenceReader = {
      read(path) {
        read.push(path);
        return readerOf(FILES).read(path);
      },
    };
    await Promise.all(Array.from({ length: 20 }, () => check(JOB + FARGATE, reader)));
    expect(read.sort()).toEqual([...Object.keys(FILES), 'registry/connectors.yaml'].sort());
  });

  test.each([
    [
      'thrown',
      () => {
        throw new Error('permission denied');
      },
    ],
    ['rejected', () => Promise.reject(new Error('permission denied'))],
  ])('an error that is %s is the reason why a file cannot be read', async (_, fail) => {
    const { diagnostics } = await check(JOB + FARGATE, {
      read: (path) => (path.startsWith('assets/') ? fail() : readerOf(FILES).read(path)),
    });
    expect(diagnostics).toMatchObject([{ ruleId: 'JOB802', pointer: '/asset_path' }]);
    expect(diagnostics[0]?.message).toContain('permission denied');
    expect(diagnostics[0]?.related).toBeUndefined();
  });

  test.each([true, false])('plugins are only asked for: exists %s', async (isThere) => {
    const asked: string[] = [];
    const reader = {
      ...readerOf(FILES),
      exists(path: string) {
        asked.push(path);
        return isThere;
      },
    };
    const checked = await check(`${JOB}source: { custom_reader: "/app/plugins/r.py:R" }\n${FARGATE}`, reader);
    expect(verdict(checked)).toEqual(isThere ? [] : ['JOB801 /source/custom_reader']);
    expect(asked).toEqual(['plugins/r.py']);
  });

  test('what cannot be looked at is no fault of the job, and nothing is offered', async () => {
    const fail = () => Promise.reject(new Error('permission denied'));
    const job = `${JOB}source: { custom_reader: "plugins/r.py:R" }\n${FARGATE}`;
    expect(verdict(await check(job, { ...readerOf(FILES), exists: fail }))).toEqual([]);
    const { diagnostics } = await check(job, { ...readerOf(FILES), list: fail });
    expect(diagnostics).toMatchObject([{ ruleId: 'JOB801', help: expect.stringContaining('Add the file') }]);
  });

  test.each(['\ufeff', '\r\n', '%YAML 1.2\n---\n'])('a file may start with %j', async (start) => {
    const files = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, start + text]));
    expect(verdict(await check(JOB + FARGATE, readerOf(files)))).toEqual([]);
  });

  test('files are named as the caller names them', async () => {
    const broken = readerOf({ ...FILES, 'assets/orders.yaml': 'a: [\n' });
    const { diagnostics } = await check(JOB + FARGATE, broken, { nameOf: (path) => `../repo/${path}` });
    expect(diagnostics[0]?.message).toContain('`../repo/assets/orders.yaml:2:1`');
    expect(diagnostics[0]?.related?.[0]?.file).toBe('../repo/assets/orders.yaml');
    expect(diagnostics[0]?.file).toBe('jobs/orders.yaml');
  });
});

test('of many types in a registry only some are listed', async () => {
  const connectors = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`system_${index}`, {}]));
  const registry = JSON.stringify({ connectors: { ...connectors, iceberg: {} } });
  const { diagnostics } = await check(JOB + FARGATE, readerOf({ ...FILES, 'registry/connectors.yaml': registry }));
  expect(diagnostics).toMatchObject([{ ruleId: 'JOB806', help: expect.stringMatching(/system_14 and 26 more\.$/) }]);
});

test('a file that is no job needs no other file', async () => {
  const reader = { read: () => expect.fail('nothing to read') };
  expect(await check('- a\n', reader)).toEqual({ diagnostics: [], assetTags: {}, files: [] });
  expect(verdict(await check('source_connector_path: 5\nasset_path: [a]\n', readerOf({})))).toEqual([]);
});

describe('tags of the asset', () => {
  const costs = 'finops: { cost_center: FIN-001, business_tags: [revenue, payments], project: shop, other: x }\n';

  test.each([
    ['the standard form', `${ASSET}${costs}team: { owner: data@example.com }\n`, 'data@example.com'],
    ['a team that is a list', `${ASSET}${costs}team: [{ owner: x }]\n`, undefined],
    ['governance', `${ASSET}${costs}governance: { owner: crew }\n`, 'crew'],
    ['both, of which the standard counts', `${ASSET}${costs}governance: { owner: b }\nteam: { owner: a }\n`, 'a'],
    [
      'the older form',
      `asset:\n${`${ASSET}${costs}governance: { owner: crew }\n`.replaceAll(/^/gm, '  ').trimEnd()}\n`,
      'crew',
    ],
  ])('%s', async (_, asset, owner) => {
    const { assetTags, assetTagsFile } = await check(JOB, readerOf({ ...FILES, 'assets/orders.yaml': asset }));
    const tags = { cost_center: 'FIN-001', business_tags: 'payments__revenue', project: 'shop' };
    expect(assetTags).toEqual(owner === undefined ? tags : { ...tags, owner });
    expect(assetTagsFile).toBe('assets/orders.yaml');
  });

  test('what is not known yet is left out', async () => {
    const asset = `${ASSET}finops: { cost_center: "\${CENTER}", project: "", environment: 5 }\n`;
    const { assetTags } = await check(JOB, readerOf({ ...FILES, 'assets/orders.yaml': asset }));
    expect(assetTags).toEqual({ environment: '5' });
  });
});

test('the mode of the container is that of the project unless it is given', async () => {
  const reader = readerOf({ ...FILES, 'connectors/csv.yaml': CSV.replace('type: csv', 'type: mysql') });
  const job = inspectJob(JOB, { containerMode: 'cloud' });
  expect(verdict(await checkReferences(job, reader))).toEqual(['JOB640 /source_connector_path']);
  expect(verdict(await checkReferences(job, reader, { containerMode: 'self_hosted' }))).toEqual([]);
});
