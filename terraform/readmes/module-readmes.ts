import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commonTables } from './common-tables.ts';
import { moduleTables } from './module-tables.ts';
import { readModule } from './read-module.ts';

const BEGIN = '<!-- BEGIN GENERATED -->';
const END = '<!-- END GENERATED -->';
/** Folders of a module that hold root modules of their own: they are run, not called. */
const NOT_MODULES = new Set(['examples', 'tests']);

const MAP = 'terraform/README.md';
const CLOUDS = ['aws_fargate', 'azure_container_apps', 'gcp_cloud_run'];

export interface ModuleReadmes {
  /** By path below the root: the README with its tables as the module is now. */
  readonly files: ReadonlyMap<string, string>;
  /** Modules whose tables could not be written, one sentence each. */
  readonly faults: readonly string[];
}

/** The READMEs of all Terraform modules below a folder, with tables of what each module takes, gives and makes. */
export async function moduleReadmes(root: string, below = 'terraform/modules'): Promise<ModuleReadmes> {
  const files = new Map<string, string>();
  const faults: string[] = [];
  for (const folder of moduleFolders(root, below)) {
    const path = `${folder}/README.md`;
    const text = contentOf(join(root, path));
    const fault = faultOf(path, text);
    if (fault === undefined)
      files.set(path, withTables(text ?? '', moduleTables(await readModule(join(root, folder)))));
    else faults.push(fault);
  }
  return { files, faults };
}

/** The README above all modules, with a table of what the modules for the clouds have in common. */
export async function mapReadme(root: string): Promise<ModuleReadmes> {
  const text = contentOf(join(root, MAP));
  const fault = faultOf(MAP, text);
  if (fault !== undefined) return { files: new Map(), faults: [fault] };
  const modules = await Promise.all(CLOUDS.map((cloud) => readModule(join(root, 'terraform/modules', cloud))));
  return { files: new Map([[MAP, withTables(text ?? '', commonTables(modules))]]), faults: [] };
}

/** Every folder that is a module: one that has a variables.tf. Sorted, relative to the root. */
export function moduleFolders(root: string, below = 'terraform/modules'): readonly string[] {
  const entries = readdirSync(join(root, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const inner = entries.filter(isSearched).flatMap((entry) => moduleFolders(root, `${below}/${entry.name}`));
  return entries.some((entry) => entry.name === 'variables.tf') ? [below, ...inner] : inner;
}

function isSearched(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && !NOT_MODULES.has(entry.name);
}

function faultOf(path: string, text: string | undefined): string | undefined {
  if (text === undefined) return `${path} is missing: a module needs a README.md with the lines ${BEGIN} and ${END}.`;
  const lines = text.split('\n');
  const [begins, ends] = [BEGIN, END].map((mark) => lines.flatMap((line, at) => (line === mark ? [at] : [])));
  if (begins?.length === 1 && ends?.length === 1 && Number(begins[0]) < Number(ends[0])) return undefined;
  return `${path} needs the lines ${BEGIN} and ${END}, each once and in this order; the tables are written between them.`;
}

function withTables(text: string, tables: string): string {
  const [before = '', rest = ''] = text.split(`${BEGIN}\n`);
  const after = rest.slice(`\n${rest}`.indexOf(`\n${END}`));
  return `${before}${BEGIN}\n\n${tables}\n\n${after}`;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${basename(path)} could not be read`, { cause: error });
  }
}
