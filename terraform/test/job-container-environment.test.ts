import { parseJob } from '@dativo/schema';
import cloudRules from '@dativo/schema/cloud-rules.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { jobFileOf } from './job-container-job-file.ts';
import { type Container, RUNTIMES, rulesOf, verdictOf, verdictsOf } from './job-container-verdicts.ts';

const hasTerraform = isTerraformInstalled();
const runtime = 'aws_fargate';

/** The names among these variables that the validator of job files takes for secrets in clear. */
function secretsInTypeScript(env: Readonly<Record<string, string>>): string[] {
  const { diagnostics } = parseJob(jobFileOf(runtime, { env }), { file: 'job.yaml' });
  return diagnostics
    .flatMap(({ ruleId, pointer }) => (ruleId === 'JOB610' ? [pointer.split('/').at(-1) ?? ''] : []))
    .sort();
}

async function secretsInTerraform(environments: readonly Readonly<Record<string, string>>[]): Promise<string[][]> {
  const verdicts = await verdictsOf(environments.map((environment_variables) => ({ runtime, environment_variables })));
  return verdicts.map(({ faults }) =>
    faults
      .flatMap(({ rule, message }) =>
        rule === 'JOB610' ? [/^environment_variables\.(\w+) /.exec(message)?.[1] ?? ''] : [],
      )
      .sort(),
  );
}

describe.skipIf(!hasTerraform)('environment', { timeout: 240_000 }, () => {
  test('T23: variables that are named like secrets are refused, and nothing of the value is shown', async () => {
    const { names, exceptions } = cloudRules.secrets;
    const upper = (name: string) => name.toUpperCase();
    const environment = {
      ...Object.fromEntries(names.map((name) => [upper(name), 'hunter2-literal'])),
      PGPASSWORD: 'hunter2-literal',
      apiKey: 'hunter2-literal',
      AWS_SECRET_ACCESS_KEY: 'hunter2-literal',
      AWS_ACCESS_KEY_ID: 'hunter2-literal',
      TOKEN_2: 'hunter2-literal',
      DB_PASSWORDS: 'hunter2-literal',
    };
    const harmless = {
      ...Object.fromEntries(exceptions.map((name) => [upper(name), 'hunter2-literal'])),
      TOKENIZER: 'x',
      SECRETARY: 'x',
      DB_PASSWORD_FILE: '/run/x',
      API_KEY_ARN: 'x',
      MONKEY: 'x',
      // What is left when token_type is taken out is not api_key.
      API_TOKEN_TYPE_KEY: 'x',
    };
    const verdict = await verdictOf({ runtime, environment_variables: environment });
    expect(await secretsInTerraform([environment, harmless])).toEqual([Object.keys(environment).sort(), []]);
    expect(secretsInTypeScript(environment)).toEqual(Object.keys(environment).sort());
    expect(secretsInTypeScript(harmless)).toEqual([]);
    expect(JSON.stringify(verdict.faults)).not.toContain('hunter2');
  });

  test('T23: 3000 generated names and values get the verdict of the validator', async () => {
    const words = [
      ...new Set([
        ...cloudRules.secrets.names.flatMap((name) => name.split('_')),
        ...cloudRules.secrets.exceptions.flatMap((name) => name.split('_')),
        ...cloudRules.secrets.harmless_last_words,
        ...['db', 'x', '2', 'keys', 'tokens', '', 'secrets'],
      ]),
    ];
    const word = fc.constantFrom(...words, ...cloudRules.secrets.names, ...cloudRules.secrets.exceptions);
    const name = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom('_', '', 'camel'), fc.boolean())
      .map(([parts, join, isUpper]) => {
        const text =
          join === 'camel'
            ? parts.map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('')
            : parts.join(join);
        const legal = /^[0-9]/.test(text) || text === '' ? `v${text}` : text;
        return isUpper ? legal.toUpperCase() : legal;
      });
    const value = fc.constantFrom(
      ...[
        'hunter2',
        'hunter2',
        'true',
        ' no ',
        '',
        '  ',
        '12',
        'arn:aws:secretsmanager:eu-west-1:1:secret:x',
        'arn:aws:s3:::x',
      ],
      ...[
        'projects/p/secrets/s',
        '$OTHER',
        '${OTHER}',
        'a ${OTHER} b',
        '/run/secrets/x',
        '/etc/x.pem',
        './x.json',
        'secrets/x',
        '/x',
      ],
      ...[
        'https://h/p',
        'postgres://u:pw@h/db',
        'postgres://u:${PW}@h/db',
        'postgres://u@h/db',
        'host=h user=u',
        'host=h password=pw',
      ],
      ...['https://h/?token=abc', 'https://h/?token=${T}', 'https://u:$PW@h', 'https://:pw@h/', 'https://u:***@h/'],
    );
    const sampled = fc.sample(fc.dictionary(name, value, { minKeys: 40, maxKeys: 40 }), { numRuns: 75, seed: 23 });
    const found = await secretsInTerraform(sampled);
    const all = sampled.flatMap((each, index) => Object.keys(each).map((key) => [index, key] as const));
    expect(all.length).toBeGreaterThanOrEqual(2900);
    for (const [index, each] of sampled.entries()) {
      // The module judges names, and looks at the values of those that name a secret; the validator looks at all values.
      const named = secretsInTypeScript(Object.fromEntries(Object.keys(each).map((key) => [key, 'hunter2'])));
      const wanted = secretsInTypeScript(each).filter((key) => named.includes(key));
      const wrong = Object.keys(each).filter((key) => wanted.includes(key) !== (found[index]?.includes(key) ?? false));
      expect(wrong.map((key) => `${key}=${each[key]} ${wanted.includes(key)}`)).toEqual([]);
    }
    expect(found.flat().length).toBeGreaterThan(300);
  });

  test('maps and lists of name and value are the same', async () => {
    const [map, list] = await verdictsOf([
      { runtime, environment_variables: { A: '1', B: 2, C: true } },
      {
        runtime,
        environment_variables: [
          { name: 'A', value: '1' },
          { name: 'B', value: 2 },
          { name: 'C', value: true },
        ],
      },
    ]);
    expect(map).toEqual(list);
    expect(map).toMatchObject({ environment: { A: '1', B: '2', C: 'true' }, faults: [] });
  });

  test('names that a container cannot have are refused', async () => {
    const reserved = /which what starts the run sets by itself/;
    const cases: readonly (readonly [Partial<Container>, readonly RegExp[]])[] = [
      [{ environment_variables: { 'A B': '1' } }, [/"A B", which is no name of an environment variable/]],
      [{ environment_variables: { '1A': '1' } }, [/"1A"/]],
      [{ environment_variables: { Ä: '1' } }, [/"Ä"/]],
      [{ secret_names: ['A-B'] }, [/secret_names has "A-B"/]],
      [{ environment_variables: { DATIVO_RUN_ID: '1' } }, [reserved]],
      [{ environment_variables: { DATIVO_JOB_CONFIG: '1' } }, [reserved]],
      [{ secret_names: ['DATIVO_RUN_ID'] }, [reserved]],
      [
        {
          environment_variables: [
            { name: 'A', value: '1' },
            { name: 'A', value: '2' },
          ],
        },
        [/environment_variables has A 2 times/],
      ],
      [{ secret_names: ['A', 'A'] }, [/secret_names has A 2 times/]],
      [{ environment_variables: { A: '1' }, secret_names: ['A'] }, [/A is set both as text .* and as a secret/]],
      [
        { environment_variables: { STATE_DIR: '/x' }, state_directory: '/state' },
        [/environment_variables sets STATE_DIR/],
      ],
      [{ environment_variables: { A_1: '1', _b: '' }, secret_names: ['PW'], state_directory: '/state' }, []],
      [{ environment_variables: { PORT: '80' } }, []],
    ];
    const verdicts = await verdictsOf(cases.map(([inputs]) => ({ runtime, ...inputs })));
    for (const [index, [inputs, messages]] of cases.entries())
      expect(
        verdicts[index]?.faults.map(({ message }) => message),
        JSON.stringify(inputs),
      ).toEqual(messages.map((message) => expect.stringMatching(message)));
    expect(verdicts[11]?.environment).toEqual({ A_1: '1', _b: '', STATE_DIR: '/state' });
    const port = await verdictOf({ runtime: 'gcp_cloud_run', environment_variables: { PORT: '80' } });
    expect(port.faults).toEqual([
      { rule: null, message: expect.stringMatching(/sets PORT, which Google Cloud Run sets by itself/) },
    ]);
  });

  test('images get the verdict of the validator', async () => {
    const hex = 'a'.repeat(64);
    const images = [
      ...[
        'python',
        'acme/ingest:1.4.2',
        'ghcr.io/acme/ingest:1.4.2',
        `ghcr.io/acme/ingest@sha256:${hex}`,
        `a/b:1@sha256:${hex}`,
      ],
      ...[
        'acme/ingest',
        'acme/ingest:latest',
        'localhost/x:1',
        'localhost:5000/x:1',
        '[::1]:5000/x:1',
        'a.b/c__d/e-f:1',
        'a--b:1',
      ],
      ...[
        'https://ghcr.io/acme/x:1',
        'HTTP://x/y:1',
        'acme/in gest:1',
        ' acme/x:1',
        'Acme/x:1',
        'GHCR.io/x:1',
        'acme/X:1',
        'ghcr.io/:1',
      ],
      ...[
        '/x:1',
        'a//b:1',
        'a/b/:1',
        'x:',
        ':1',
        '@',
        'x@',
        'x:1@sha256:',
        `x@sha256:${'a'.repeat(63)}`,
        `x@sha256:${'A'.repeat(64)}`,
      ],
      ...[
        `x@md5:${hex}`,
        `x@sha512:${'b'.repeat(128)}`,
        `x@sha384:${'c'.repeat(96)}`,
        `x@sha256:${hex}:1`,
        `x@sha256:${hex}@y`,
      ],
      ...[
        `x:${'t'.repeat(128)}`,
        `x:${'t'.repeat(129)}`,
        'x:.a',
        'x:-a',
        'x:_a',
        'x:a b',
        'x:ä',
        'a_b:1',
        'a___b:1',
        'a..b:1',
        '-a:1',
      ],
      ...[
        `${'p'.repeat(255)}:1`,
        `${'p'.repeat(256)}:1`,
        'a-.b/c:1',
        'exa_mple.com/c:1',
        'h:x/c:1',
        '[zz]:1/c:1',
        'a\tb:1',
        'a/b:1\n',
      ],
      ...['https://user:pw@ghcr.io/x:1', 'a:b:c', 'reg.io/a:b/c', 'reg.io/a:b/c:1', 'a@b/c:1'],
    ];
    const verdicts = await verdictsOf(images.map((container_image) => ({ runtime, container_image })));
    for (const [index, image] of images.entries()) {
      const { diagnostics } = parseJob(jobFileOf(runtime, { image }), { file: 'job.yaml' });
      const found = diagnostics.map(({ ruleId }) => ruleId).sort();
      const isUnpinned =
        verdicts[index]?.adjustments.some((each) => each.includes('what runs may change between two runs')) ?? false;
      const rules = verdicts[index] === undefined ? [] : rulesOf(verdicts[index]);
      expect([...rules, ...(isUnpinned ? ['JOB606'] : [])], JSON.stringify(image)).toEqual(found);
    }
    expect(JSON.stringify(verdicts.map(({ faults }) => faults))).not.toContain('user:pw');
    expect(rulesOf(await verdictOf({ runtime, container_image: '' }))).toEqual(['JOB605']);
  });

  test('a digest can be asked for', async () => {
    const digest = `acme/x:1@sha256:${'a'.repeat(64)}`;
    const verdicts = await verdictsOf(
      ['acme/x:1', 'acme/x', 'acme/X:1', digest].map((container_image) => ({
        runtime,
        container_image,
        require_digest: true,
      })),
    );
    expect(verdicts.map(({ faults }) => faults.map(({ message }) => /has no digest/.test(message)))).toEqual([
      [true],
      [true],
      [false],
      [],
    ]);
    expect(verdicts.map(({ adjustments }) => adjustments)).toEqual([[], [], [], []]);
  });

  test('the command stands behind the entry point, and a runner replaces only the arguments', async () => {
    const [usual, own, bare, wrong] = await verdictsOf([
      { runtime },
      { runtime, command: ['node', 'x.js'], args: ['--v'], container_mode: 'cloud' },
      { runtime, use_entry_point: false, run_arguments: ['go'] },
      { runtime, command: [], run_arguments: [] },
    ]);
    expect(usual?.entry_point.slice(0, 2)).toEqual(['/bin/sh', '-c']);
    expect(usual?.entry_point.slice(3)).toEqual(['dativo', 'python', '-m', 'dativo_ingest.cli']);
    expect(usual?.arguments).toEqual(['run', '--config', '/tmp/dativo/job.yaml', '--mode', 'self_hosted']);
    expect(own?.entry_point.slice(3)).toEqual(['dativo', 'node', 'x.js', '--v']);
    expect(own?.arguments.at(-1)).toBe('cloud');
    expect(bare).toMatchObject({ entry_point: [], arguments: ['go'], faults: [] });
    expect(wrong?.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^command needs at least the program/),
    ]);
    expect(RUNTIMES).toHaveLength(3);
  });
});
