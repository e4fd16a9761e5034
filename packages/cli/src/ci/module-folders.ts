import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `source = "../modules/x"`: only paths that begin so are local. Source: https://developer.hashicorp.com/terraform/language/modules/sources#local-paths */
const LOCAL_SOURCE = /^\s*source\s*=\s*"(\.{1,2}\/[^"]*)"/gm;

/** The folder of a root module and of every local module that it uses, however deep. */
export function moduleFolders(root: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(root)) return found;
  const texts = readTexts(root);
  if (texts === undefined) return found;
  found.add(root);
  for (const text of texts) {
    for (const [, source = ''] of text.matchAll(LOCAL_SOURCE)) moduleFolders(resolve(root, source), found);
  }
  return found;
}

/** `undefined` where there is no such folder: terraform will say so. */
function readTexts(folder: string): readonly string[] | undefined {
  try {
    const names = readdirSync(folder).filter((name) => /\.(tf|tofu)$/.test(name));
    return names.map((name) => readFileSync(join(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
}
