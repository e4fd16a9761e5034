import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { type PublicDeclaration, publicDeclarations } from '../../scripts/generate/api/public-declarations.ts';
import { publishablePackages } from '../../scripts/packages/publishable-packages.ts';

/** An `@example` of a docstring that programs can see. */
export interface Example {
  /** As a test is called: `@dativo/schema parseJob`; further ones of a declaration have a number. */
  readonly title: string;
  readonly code: string;
}

/** An entry of `exports`, with what programs see of it. */
export interface Entry {
  /** As programs import it: `@dativo/schema/zod`. */
  readonly name: string;
  readonly declarations: readonly PublicDeclaration[];
}

/** Every entry that has types, from the declarations of a built tree. */
export function listEntries(root: string): readonly Entry[] {
  return publishablePackages(root).flatMap(({ folder, manifest }) =>
    Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
      if (typeof target === 'string' || target['types'] === undefined) return [];
      return [
        { name: join(manifest.name, path), declarations: publicDeclarations(join(root, folder, target['types'])) },
      ];
    }),
  );
}

/** The examples of all that is exported; what stands in several entries once. */
export function collectExamples(entries: readonly Entry[]): readonly Example[] {
  const seen = new Set<string>();
  return entries.flatMap(({ name, declarations }) =>
    declarations
      .filter(({ exported }) => exported.length > 0)
      .flatMap((declaration) => {
        const key = `${declaration.file}:${declaration.start}`;
        if (seen.has(key) || !declaration.file.startsWith('/')) return [];
        seen.add(key);
        return examplesOf(declaration, name);
      }),
  );
}

function examplesOf({ file, start, exported }: PublicDeclaration, entry: string): readonly Example[] {
  const text = readFileSync(file, 'utf8');
  const { comments } = parseSync(file, text, { lang: 'dts' });
  const own = comments.find(({ end }) => end <= start && text.slice(end, start).trim() === '');
  const lines = (own?.value ?? '').split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
  const codes = exampleCodes(lines);
  return codes.map((code, index) => ({
    title: `${entry} ${exported[0]}${index === 0 ? '' : ` ${index + 1}`}`,
    code,
  }));
}

/** From each `@example` up to the next block tag. */
function exampleCodes(lines: readonly string[]): readonly string[] {
  const tags = lines.flatMap((line, index) => (/^@[a-z]+\b/i.test(line) ? [index] : []));
  return tags
    .filter((at) => lines[at]?.startsWith('@example'))
    .map((at) => {
      const end = tags.find((other) => other > at) ?? lines.length;
      const [first = '', ...others] = lines.slice(at, end);
      return [first.replace(/^@example\s*/, ''), ...others].join('\n').trim();
    });
}
