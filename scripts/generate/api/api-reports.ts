import { join, relative } from 'node:path';
import { type Publishable, publishablePackages } from '../../packages/publishable-packages.ts';
import { type PublicDeclaration, publicDeclarations } from './public-declarations.ts';

/** `etc/api/<package>.md` for each package with types: all that a program can see of it. Reads the declarations of a built tree. */
export function apiReports(root: string): ReadonlyMap<string, string> {
  const packages = publishablePackages(root).filter((one) => typedEntries(one).length > 0);
  return new Map(packages.map((one) => [`etc/${one.folder.replace('packages/', 'api/')}.md`, report(root, one)]));
}

function report(root: string, one: Publishable): string {
  const { name, exports = {} } = one.manifest;
  const others = Object.entries(exports).filter(([, target]) => typeof target === 'string');
  const sections = typedEntries(one).map(([entry, types]) => {
    const file = join(root, one.folder, types);
    return `## \`${join(name, entry)}\`\n\n\`\`\`ts\n${declarationsText(file, join(root, one.folder, 'dist'))}\n\`\`\`\n`;
  });
  return `# API of ${name}

Written by \`npm run generate\`. A change in here is a change for the programs that use the package, so it needs a changeset.
What is exported starts with \`export\`; the rest is what exported types mention.

Also importable: ${others.map(([entry]) => `\`${join(name, entry)}\``).join(', ')}.

${sections.join('\n')}`;
}

function typedEntries({ manifest }: Publishable): readonly (readonly [entry: string, types: string])[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) =>
    typeof target === 'string' || target['types'] === undefined ? [] : [[entry, target['types']] as const],
  );
}

function declarationsText(file: string, dist: string): string {
  const byFile = Map.groupBy(publicDeclarations(file), (one) => one.file);
  const blocks = [...byFile].map(([path, all]) => {
    const isOurs = path.startsWith(dist);
    const texts = new Set(all.map((one) => (isOurs ? ownText(one) : foreignText(one))));
    const title = isOurs ? `// ${relative(dist, path).replace(/\.d\.ts$/, '')}\n` : '';
    return `${title}${[...texts].join('\n')}`;
  });
  return blocks.join('\n\n');
}

function ownText({ name, exported, text }: PublicDeclaration): string {
  const aliases = exported.filter((alias) => alias !== name).map((alias) => `export { ${name} as ${alias} };`);
  return [exported.includes(name) ? `export ${text}` : text, ...aliases].join('\n');
}

function foreignText({ file, name, exported, text }: PublicDeclaration): string {
  if (exported.length === 0) return text;
  return exported
    .map((alias) => `export { ${alias === name ? name : `${name} as ${alias}`} } from '${file}';`)
    .join('\n');
}
