import { spawn, spawnSync } from 'node:child_process';

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  /** The resource, where there is one. */
  readonly address?: string;
}

/** Terraform refused. The message holds each error whole, without the line breaks and frames of a terminal. */
export class TerraformFailed extends Error {
  override readonly name = 'TerraformFailed';
  readonly diagnostics: readonly Diagnostic[];

  constructor(command: string, diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    // A fault of a module that is called many times comes as many times.
    const sentences = new Set(errors.map(({ summary, detail }) => `${summary}: ${detail}`));
    super(`terraform ${command}: ${[...sentences].join('\n')}`);
    this.diagnostics = diagnostics;
  }
}

/** False, with one line that says so, where there is no terraform: tests skip then. */
export function isTerraformInstalled(): boolean {
  const isInstalled = spawnSync('terraform', ['version'], { env: environmentOf({}) }).status === 0;
  if (!isInstalled) process.stdout.write('SKIPPED: terraform is not installed\n');
  return isInstalled;
}

/** Never blocks: the schema server answers Terraform from this very process. */
export function runTerraform(
  args: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn('terraform', args, {
      cwd: folder,
      env: environmentOf(variables),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        status: code ?? 1,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
  });
}

/** Terraform lives for seconds: collecting its garbage less often halves the processor time that it takes. */
const RARE_COLLECTION = '400';

/** The machine's own settings for Terraform and the clouds must not decide how a test ends. */
function environmentOf(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const isOwn = (name: string) => /^(TF_|AWS_|ARM_|GOOGLE_|CLOUDSDK_)/.test(name);
  const rest = Object.entries(process.env).filter(([name]) => !isOwn(name));
  return {
    ...Object.fromEntries(rest),
    GOGC: process.env['GOGC'] ?? RARE_COLLECTION,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    ...variables,
  };
}

/** The diagnostics among the lines of a command run with -json. */
export function diagnosticsOf({ stdout, stderr, status }: Finished): Diagnostic[] {
  const found = eventsOf(stdout).flatMap(({ diagnostic }) =>
    diagnostic === undefined ? [] : [toDiagnostic(diagnostic)],
  );
  const isSilent = status !== 0 && !found.some(({ severity }) => severity === 'error');
  return isSilent ? [...found, { severity: 'error', summary: 'Terraform failed', detail: stderr || stdout }] : found;
}

/** Without the snippet and the range, which only fill the screen when a test fails. */
function toDiagnostic({ severity, summary, detail = '', address }: EventDiagnostic): Diagnostic {
  return { severity, summary, detail, ...(address !== undefined && { address }) };
}

type EventDiagnostic = Omit<Diagnostic, 'detail'> & { readonly detail?: string };

interface Event {
  readonly type?: string;
  readonly diagnostic?: EventDiagnostic;
  readonly test_run?: {
    readonly path: string;
    readonly run: string;
    readonly status?: string;
    readonly progress?: string;
  };
}

export function eventsOf(stdout: string): Event[] {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Event);
}
