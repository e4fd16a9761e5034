import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseJob, validateJob } from '@dativo/schema';
import { build } from 'rolldown';
import { expect, onTestFinished, test } from 'vitest';

const MAX_GZIP_BYTES = 120_000;
const NONCE = 'dativo';
/** Scripts by nonce only: no `eval`, no workers, no requests. */
const POLICY = `default-src 'none'; script-src 'nonce-${NONCE}'; worker-src 'none'`;

const {
  output: [bundle],
} = await build({
  input: join(import.meta.dirname, '../src/index.ts'),
  write: false,
  platform: 'browser',
  resolve: { conditionNames: ['@dativo/source', 'browser', 'import', 'default'] },
  // Let through, so that the test below can name it.
  external: /^node:/,
  logLevel: 'warn',
  output: { format: 'iife', name: 'dativo', minify: true },
});
const { code } = bundle;

test('nothing in the bundle is of Node, and zod is not in it', () => {
  expect(bundle.imports).toEqual([]);
  expect(bundle.moduleIds.filter((file) => /node_modules\/(?!js-yaml|@noble)/.test(file))).toEqual([]);
  // Twice the number of files would be a sign that something else is measured.
  expect(bundle.moduleIds.length).toBeGreaterThan(30);
});

test('the bundle is small and makes no code at run time', () => {
  expect(gzipSync(code).length).toBeLessThan(MAX_GZIP_BYTES);
  expect(code).not.toMatch(/\beval\(|new Function\b|\bWorker\(|import\(/);
});

test.runIf(hasChromium())('a browser finds what Node finds', { timeout: 120_000 }, async () => {
  const { isEvalRefused, parsed, validated } = await inBrowser(texts());
  expect(isEvalRefused).toBe(true);
  for (const [name, text] of Object.entries(texts())) {
    expect(parsed[name], name).toEqual(plain(verdictOf(parseJob(text, { file: name }))));
    expect(validated[name], name).toEqual(plain(validateJob(jobOf(text), { file: name })));
  }
});

type Verdicts = Readonly<Record<string, unknown>>;

/** Good and bad files, and some that tell whether offsets are counted alike. */
function texts(): Record<string, string> {
  const fixture = (path: string) => readFileSync(join(import.meta.dirname, 'fixtures', path), 'utf8');
  const bad = fixture('rules/JOB301/bad.yaml');
  return {
    good: fixture('jobs/stripe-fargate.yaml'),
    shared: fixture('jobs/shared-parts.yaml'),
    bad,
    structure: fixture('rules/JOB205/bad-flow.yaml'),
    placeholder: fixture('rules/JOB402/bad.yaml'),
    zone: fixture('rules/JOB207/bad-timezone.yaml'),
    syntax: fixture('rules/JOB103/bad.yaml'),
    emoji: `# 😀 é\n${bad.replace('tenant_id: ', 'tenant_id: "😀" # ')}`,
    crlf: bad.replaceAll('\n', '\r\n'),
    empty: '',
  };
}

/** The text as a value, or where it is none, something that is no job. */
function jobOf(text: string): unknown {
  const parsed = parseJob(text);
  return parsed.ok ? parsed.job : { tenant_id: text, dsn: undefined };
}

function verdictOf(parsed: ReturnType<typeof parseJob>): unknown {
  return { ...parsed, document: undefined };
}

/** As it comes out of a page. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function hasChromium(): boolean {
  const isThere = spawnSync('chromium', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!isThere) process.stderr.write('SKIPPED: chromium is not installed\n');
  return isThere;
}

interface BrowserResults {
  readonly isEvalRefused: boolean;
  readonly parsed: Verdicts;
  readonly validated: Verdicts;
}

async function inBrowser(files: Readonly<Record<string, string>>): Promise<BrowserResults> {
  const folder = await mkdtemp(join(tmpdir(), 'dativo-browser-'));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  const page = join(folder, 'page.html');
  await writeFile(page, html(files));
  const dom = await dump(pathToFileURL(page).href, join(folder, 'profile'));
  const results = /<pre>([^<]+)<\/pre>/.exec(dom)?.[1];
  if (results === undefined) throw new Error(`the page wrote no results:\n${dom.slice(0, 2000)}`);
  return JSON.parse(decodeURIComponent(results)) as BrowserResults;
}

function html(files: Readonly<Record<string, string>>): string {
  const inputs = Object.entries(files).map(([name, text]) => ({ name, text, isJob: parseJob(text).ok }));
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><pre></pre>
<script nonce="${NONCE}">${code.replaceAll('</script', '<\\/script')}</script>
<script nonce="${NONCE}">
const results = { isEvalRefused: false, parsed: {}, validated: {} };
try { new Function('return 1')(); } catch (error) { results.isEvalRefused = error instanceof EvalError; }
for (const { name, text, isJob } of ${JSON.stringify(inputs).replaceAll('<', '\\u003c')}) {
  const parsed = dativo.parseJob(text, { file: name });
  results.parsed[name] = { ...parsed, document: undefined };
  results.validated[name] = dativo.validateJob(isJob ? parsed.job : { tenant_id: text, dsn: undefined }, { file: name });
}
document.querySelector('pre').textContent = encodeURIComponent(JSON.stringify(results));
</script>`;
}

/** Runs a browser in a process group of its own, so that its helpers end with it also where it hangs. */
function dump(url: string, profile: string): Promise<string> {
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
  const child = spawn('chromium', [...flags, `--user-data-dir=${profile}`, '--dump-dom', url], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  onTestFinished(() => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}
