import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from '../../terraform/test/readme/code-blocks.ts';
import { isTerraformInstalled } from '../../terraform/testing/run-terraform.ts';
import { ROOT } from './pack.ts';

// docs/getting-started.md as a stranger follows it: an empty folder, the packed command line, nothing else, no network.

const PAGE = join(ROOT, 'docs/getting-started.md');
/** What is promised from the first command to the finished run. */
const PROMISED_SECONDS = 120;

describe.skipIf(!isTerraformInstalled())('docs/getting-started.md', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-stranger-')));
  const folder = join(top, 'shop');
  let shown = '';
  let seconds = 0;

  beforeAll(() => {
    mkdirSync(folder);
    const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', top];
    const found: unknown = JSON.parse(execFileSync('npm', args, { cwd: join(ROOT, 'packages/cli'), encoding: 'utf8' }));
    const [packed] = (Array.isArray(found) ? found : Object.values(found as object)) as [{ filename: string }];
    renameSync(join(top, packed.filename), join(folder, 'dativo-cli.tgz'));
  });
  afterAll(() => rmSync(top, { recursive: true }));

  test.each(codeBlocks(PAGE))('$language at line $line', ({ language, text }) => {
    if (language === 'text') {
      for (const line of text.trim().split('\n')) expect(shown).toContain(line.trim());
      return;
    }
    expect(language).toBe('sh');
    const startedAt = performance.now();
    const { status, stdout, stderr } = spawnSync('sh', ['-eu', '-c', text], {
      cwd: folder,
      env: environment(top),
      encoding: 'utf8',
    });
    if (text.includes('npm install')) seconds = (performance.now() - startedAt) / 1000;
    shown = stdout + stderr;
    expect(status, shown).toBe(0);
  });

  test('from the packed command line to the finished run it takes less than two minutes', () => {
    process.stderr.write(`The stranger needs ${seconds.toFixed(1)} s from npm install to the finished run.\n`);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(PROMISED_SECONDS);
  });

  test('every row of the data is in the result', () => {
    const rows = readFileSync(join(folder, 'data/orders.csv'), 'utf8').trim().split('\n').slice(1);
    const written = readFileSync(join(folder, 'out/orders.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(written.map(({ id }) => id)).toEqual(rows.map((row) => Number(row.split(',')[0])));
    expect(written.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(1655.4, 6);
  });

  test('the schema that editors read is the one that is published', () => {
    const schema = spawnSync('npx', ['dativo', 'schema'], { cwd: folder, env: environment(top), encoding: 'utf8' });
    const published = readFileSync(join(ROOT, 'schemas/job-config.schema.json'), 'utf8');
    expect({ code: schema.status, isSame: schema.stdout === published }).toEqual({ code: 0, isSame: true });
    expect(readFileSync(join(folder, 'schemas/job-config.schema.json'), 'utf8')).toBe(published);
  });
});

/** A home, a cache and no network of its own; nothing that a test runner or a pipeline adds. */
function environment(home: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(TF_|DATIVO_|CI$|NODE_OPTIONS$|NODE_ENV$|VITEST|npm_|INIT_CWD$)/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    HOME: home,
    npm_config_cache: join(home, '.npm'),
    npm_config_offline: 'true',
    NO_COLOR: '1',
  };
}
