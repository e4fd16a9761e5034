import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of other people whose code is in a bundle. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** What its licence asks to hand on, word for word. */
  readonly texts: readonly string[];
}

/** What must go along with a bundle: each package of other people that is in it, with its licence; the same text once for all who use it. */
export function thirdPartyNotices(moduleIds: Iterable<string>): string {
  const byText = Map.groupBy(bundledPackages(moduleIds), ({ texts }) => texts.join('\n\n'));
  const blocks = [...byText].map(([text, users]) => `${users.map(titleOf).join('\n')}\n\n${text}`);
  const head = 'This program contains the following packages of other people.';
  return `${[head, ...blocks].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The packages that the modules of a bundle are of, by name. */
export function bundledPackages(moduleIds: Iterable<string>): readonly Package[] {
  const folders = new Set([...moduleIds].flatMap((id) => packageFolder(id) ?? []));
  return [...folders].map(readPackage).sort((left, right) => (idOf(left) < idOf(right) ? -1 : 1));
}

/** The folder of the package that a file of `node_modules` is of; nothing for our own files. */
function packageFolder(id: string): string | undefined {
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  return folder;
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<Package>;
  if (name === undefined || version === undefined || typeof license !== 'string')
    throw new Error(`${folder}/package.json does not say the name, version and licence that must go into the notices`);
  return { name, version, license, texts: licenceTexts(folder) };
}

/** The files that say it or, where a package has none, what its README says. */
function licenceTexts(folder: string): readonly string[] {
  const names = readdirSync(folder).sort();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const files = names.filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name));
  if (files.length > 0) return files.map(read);
  const readme = names.filter((name) => /^readme\./i.test(name)).map(read);
  const sections = readme.flatMap((text) => /^#* *licen[cs]e *\n[=-]*([\s\S]*)/im.exec(text)?.[1]?.trim() ?? []);
  return sections.length > 0 ? sections : ['(The package comes without the text of its licence.)'];
}

function idOf({ name, version }: Package): string {
  return `${name} ${version}`;
}

function titleOf(one: Package): string {
  return `${idOf(one)} (${one.license})`;
}
