import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

const PLACES = ['*.md', '.github/**/*.md', 'docs/**/*.md', 'examples/**/*.md', 'packages/*/*.md', 'terraform/**/*.md'];
const PASSED_OVER = /(^|\/)(node_modules|dist|fixtures|\.terraform|\.dativo|CHANGELOG\.md)(\/|$)|^docs\/api\//;

/** Every document that people write or read, by its path below the root; changelogs and the reference of the API are made of other things. */
export function documents(): string[] {
  return globSync(PLACES, { cwd: ROOT, exclude: (path) => PASSED_OVER.test(path) })
    .filter((path) => !PASSED_OVER.test(path))
    .sort();
}

export function read(document: string): string {
  return readFileSync(join(ROOT, document), 'utf8');
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

/** Links and pictures that stay in the repository: `[words](target)`, `![words](target)`, `[name]: target`. */
export function innerLinks(markdown: string): Link[] {
  const prose = withoutCode(markdown);
  const found = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)/gm)];
  return found
    .map((match) => ({ target: match[1] ?? match[2] ?? '', line: prose.slice(0, match.index).split('\n').length }))
    .filter(({ target }) => !/^(https?|mailto):/.test(target));
}

/** What `#…` may name in a document: its headings, as GitHub makes anchors of them, and anchors written as HTML. */
export function anchors(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const written = [...markdown.matchAll(/<a (?:name|id)="([^"]+)">/g)].map(([, name = '']) => name);
  const headings = [...withoutFences(markdown).matchAll(/^#{1,6} +(.+?)(?: +#+)?$/gm)].map(([, title = '']) => {
    const slug = toSlug(title);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
  return new Set([...written, ...headings]);
}

function toSlug(title: string): string {
  return title
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function withoutCode(markdown: string): string {
  return withoutFences(markdown).replaceAll(/(`+)(?!`)[^`\n]*?\1/g, (code) => ' '.repeat(code.length));
}

/** The same lines, those between fences empty. */
function withoutFences(markdown: string): string {
  return markdown.replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, (block) => block.replaceAll(/[^\n]/g, ''));
}
