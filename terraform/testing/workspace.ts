import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type SchemaServer, type SchemaServerOptions, startSchemaServer } from '../schema-server/start.ts';
import { type JsonObject, type Plan, readPlan } from './plan.ts';
import {
  type Diagnostic,
  diagnosticsOf,
  eventsOf,
  type Finished,
  runTerraform,
  TerraformFailed,
} from './run-terraform.ts';

export interface PlanOptions {
  readonly variables?: { readonly [name: string]: unknown };
}

export interface PlanWithWarnings extends Plan {
  readonly warnings: readonly Diagnostic[];
}

export interface Applied {
  readonly outputs: JsonObject;
  readonly warnings: readonly Diagnostic[];
}

export interface TestRun {
  readonly file: string;
  readonly run: string;
  readonly status: string;
}

export interface Tested {
  readonly status: number;
  readonly runs: readonly TestRun[];
  readonly diagnostics: readonly Diagnostic[];
}

const MODULES = resolve(import.meta.dirname, '../modules');

/** A copy of terraform/modules, so that tests leave nothing behind in the tree, with the schema server as its providers. */
export async function openWorkspace(options: SchemaServerOptions = {}): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  cpSync(MODULES, join(folder, 'modules'), { recursive: true, filter: (path) => !isLeftover(basename(path)) });
  return new Workspace(folder, await startSchemaServer({ environment: {}, ...options }));
}

/** What an author's own init and plan leave in the tree. */
function isLeftover(name: string): boolean {
  return name === '.terraform' || name === '.terraform.lock.hcl' || /\.tfstate(\..*)?$|\.tfplan$/.test(name);
}

export class Workspace {
  readonly folder: string;
  readonly #server: SchemaServer;
  readonly #ready = new Map<string, Promise<void>>();
  #roots = 0;

  constructor(folder: string, server: SchemaServer) {
    this.folder = folder;
    this.#server = server;
  }

  /** Any terraform command. A folder is named from the workspace: `modules/aws_fargate/examples/minimal`. */
  async terraform(args: readonly string[], folder: string): Promise<Finished> {
    return runTerraform(args, resolve(this.folder, folder), this.#server.environment);
  }

  /** A root module of the given text, which may name the modules as `./modules/aws_fargate`. Returns its folder. */
  writeRoot(hcl: string): string {
    this.#roots += 1;
    const root = join(this.folder, `root-${this.#roots}`);
    mkdirSync(root);
    writeFileSync(join(root, 'main.tf'), hcl);
    symlinkSync(join(this.folder, 'modules'), join(root, 'modules'));
    return root;
  }

  async planHcl(hcl: string, options: PlanOptions = {}): Promise<PlanWithWarnings> {
    return this.planFolder(this.writeRoot(hcl), options);
  }

  /** Throws TerraformFailed where the plan fails. */
  async planFolder(folder: string, { variables = {} }: PlanOptions = {}): Promise<PlanWithWarnings> {
    await this.init(folder);
    const planned = await this.terraform(
      ['plan', '-json', '-input=false', '-out=test.tfplan', ...this.#variables(folder, variables)],
      folder,
    );
    const diagnostics = diagnosticsOf(planned);
    if (planned.status !== 0) throw new TerraformFailed('plan', diagnostics);
    const shown = await this.terraform(['show', '-json', 'test.tfplan'], folder);
    if (shown.status !== 0) throw new TerraformFailed('show', diagnosticsOf(shown));
    return { ...readPlan(shown.stdout), warnings: diagnostics };
  }

  /** Applies through the schema server, which makes up ids; no cloud is asked. */
  async applyFolder(folder: string, { variables = {} }: PlanOptions = {}): Promise<Applied> {
    await this.init(folder);
    const applied = await this.terraform(
      ['apply', '-json', '-input=false', '-auto-approve', ...this.#variables(folder, variables)],
      folder,
    );
    const diagnostics = diagnosticsOf(applied);
    if (applied.status !== 0) throw new TerraformFailed('apply', diagnostics);
    const output = await this.terraform(['output', '-json'], folder);
    const outputs = JSON.parse(output.stdout) as { readonly [name: string]: { readonly value: JsonObject } };
    return {
      outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])),
      warnings: diagnostics,
    };
  }

  /** `terraform test` of a module's *.tftest.hcl files. */
  async testFolder(folder: string, args: readonly string[] = []): Promise<Tested> {
    await this.init(folder);
    const tested = await this.terraform(['test', '-json', ...args], folder);
    const runs = eventsOf(tested.stdout).flatMap(({ type, test_run: run }) =>
      type === 'test_run' && run?.status !== undefined ? [{ file: run.path, run: run.run, status: run.status }] : [],
    );
    return { status: tested.status, runs, diagnostics: diagnosticsOf(tested) };
  }

  async validateFolder(folder: string): Promise<void> {
    await this.init(folder);
    const validated = await this.terraform(['validate', '-json'], folder);
    const { diagnostics } = JSON.parse(validated.stdout) as { readonly diagnostics: readonly Diagnostic[] };
    if (validated.status !== 0) throw new TerraformFailed('validate', diagnostics);
  }

  /** Once for each folder. */
  init(folder: string): Promise<void> {
    const path = resolve(this.folder, folder);
    const ready = this.#ready.get(path) ?? this.#init(path);
    this.#ready.set(path, ready);
    return ready;
  }

  async #init(folder: string): Promise<void> {
    const finished = await this.terraform(['init', '-json', '-input=false', '-backend=false'], folder);
    if (finished.status !== 0) throw new TerraformFailed('init', diagnosticsOf(finished));
  }

  #variables(folder: string, variables: { readonly [name: string]: unknown }): string[] {
    if (Object.keys(variables).length === 0) return [];
    const file = join(resolve(this.folder, folder), 'test.tfvars.json');
    writeFileSync(file, JSON.stringify(variables));
    return [`-var-file=${file}`];
  }

  async close(): Promise<void> {
    await this.#server.close();
    rmSync(this.folder, { recursive: true });
  }
}
