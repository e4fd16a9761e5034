import { code, outline, prose, table } from './module-tables.ts';
import type { TerraformModule, Variable } from './read-module.ts';

interface Described {
  readonly name: string;
  readonly description: string | undefined;
}

/** Tables of the inputs and outputs that all of these modules have, in the order of the first. */
export function commonTables(modules: readonly TerraformModule[]): string {
  const inputs = inAll(modules.map(({ variables }) => variables));
  const outputs = inAll(modules.map(({ outputs }) => outputs));
  return [
    '### Inputs',
    table(
      ['Name', 'Type', 'What it is'],
      inputs.map((alike) => [code(alike[0]?.name ?? ''), typeOf(alike), prose(shortest(alike))]),
    ),
    '### Outputs',
    table(
      ['Name', 'What it is'],
      outputs.map((alike) => [code(alike[0]?.name ?? ''), prose(shortest(alike))]),
    ),
  ].join('\n\n');
}

/** By the name and by what the descriptions begin with: one name can mean several things. */
function inAll<T extends Described>(lists: readonly (readonly T[])[]): T[][] {
  const [first = [], ...others] = lists;
  return first.flatMap((one) => {
    const alike = [one, ...others.flatMap((list) => list.filter(({ name }) => name === one.name))];
    const beginning = shortest(alike).replace(/\.$/, '');
    const isSame = alike.every(({ description }) => description?.startsWith(beginning));
    return alike.length === lists.length && isSame ? [alike] : [];
  });
}

/** A type that differs in its attributes is still an object everywhere. */
function typeOf(alike: readonly Variable[]): string {
  const types = new Set(alike.map(({ type }) => outline(type ?? 'any')));
  return [...types].map(code).join(' or ');
}

/** What comes after the first sentence, or after its comma, is about one cloud. */
function shortest(alike: readonly Described[]): string {
  const sentences = alike.map(({ description = '' }) => description.split(/(?<=\.)\s/)[0] ?? '');
  return sentences.reduce((shorter, sentence) => (sentence.length < shorter.length ? sentence : shorter));
}
