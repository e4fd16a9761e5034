import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import publishedSchema from '../job-config.schema.json' with { type: 'json' };
import { walkSchema } from './walk-schema.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);

describe('the generated files', () => {
  test('are what the zod schema gives', async () => {
    await expect(run(process.execPath, ['scripts/generate.ts', '--check'], { cwd: ROOT })).resolves.toMatchObject({
      stderr: '',
    });
  });

  test('the compiled check imports nothing', async () => {
    const code = await readFile(join(import.meta.dirname, '../src/generated/validate-job.ts'), 'utf8');
    expect(code).not.toMatch(/^import |\brequire\(/m);
    expect(code).not.toMatch(/export \w+ .* from /);
  });

  test('the types have no numbered names', async () => {
    const types = await readFile(join(import.meta.dirname, '../src/generated/job.ts'), 'utf8');
    expect(types.match(/^export (?:type|interface) \w*\d\b/gm)).toBeNull();
  });

  test.each(['AwsInfrastructure', 'FargateRuntime', 'Schedule'])(
    '%s is closed, so it has no index signature',
    async (name) => {
      const types = await readFile(join(import.meta.dirname, '../src/generated/job.ts'), 'utf8');
      const body = new RegExp(`^export interface ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(types)?.[1];
      expect(body).toContain(': ');
      expect(body).not.toMatch(/^ {2}\[k: string\]/m);
    },
  );

  test('the main entry works without zod', async () => {
    const code = await readFile(join(import.meta.dirname, '../src/index.ts'), 'utf8');
    expect(code).not.toContain('zod');
    const { stdout } = await run(
      process.execPath,
      ['--conditions=@dativo/source', '--input-type=module', '-e', LISTS_ZOD],
      { cwd: import.meta.dirname },
    );
    expect(stdout.trim()).toBe('0');
  });
});

/** Counts the files of zod that importing the main entry loads. */
const LISTS_ZOD = `
import { registerHooks } from 'node:module';
let count = 0;
registerHooks({ resolve(specifier, context, next) { if (/^zod/.test(specifier)) count += 1; return next(specifier, context); } });
await import('@dativo/schema');
console.log(count);`;

describe('the published JSON Schema', () => {
  test('is a schema of its own draft', () => {
    expect(new Ajv({ strict: false }).validateSchema(publishedSchema)).toBe(true);
    expect(publishedSchema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  test('names no host as its id', () => {
    expect(publishedSchema.$id).toBe('urn:dativo:job-config:1');
  });

  test('every field has a title and a description', () => {
    const bare = [...walkSchema(publishedSchema)].filter(({ node }) => !node['title'] || !node['description']);
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test('every example is one that its own field accepts', () => {
    const wrong = [...walkSchema(publishedSchema)].flatMap(({ path, node }) => {
      const accepts = new Ajv({ strict: false, discriminator: true }).compile({
        ...node,
        definitions: publishedSchema.definitions,
      });
      const examples = (node['examples'] ?? []) as unknown[];
      return examples.filter((example) => !accepts(example)).map((example) => `${path}: ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });
});
