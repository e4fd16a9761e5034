import type { JsonSchema } from '../../packages/schema/src/job/to-json-schema.ts';
import { type Facts, quoted, tableOfFacts } from './field-facts.ts';

/** See the interface of the same name in the module that is written. */
interface KeyNode {
  warns?: true;
  keys?: Record<string, KeyNode | 0>;
  others?: KeyNode | 0;
}

/** The part of the facts that finding an unknown key takes: a tree without what never has one. */
export function keyTreeModule(schema: JsonSchema, banner: string): string {
  const root = nodeOf('', tableOfFacts(schema));
  return [
    banner,
    '/** One place of a job file where an unknown key may stand, or below which one may. 0 stands for a place without any. */',
    'export interface KeyNode {',
    '  /** True where every key must be one of `keys`. */',
    '  readonly warns?: true;',
    '  readonly keys?: Readonly<Record<string, KeyNode | 0>>;',
    '  /** Every item, or every key that is not one of `keys`. */',
    '  readonly others?: KeyNode | 0;',
    '}',
    '',
    '// As text, since parsing it takes less time than compiling it.',
    `const TREE = ${quoted(JSON.stringify(root))};`,
    '',
    'export function readKeyTree(): KeyNode {',
    '  return JSON.parse(TREE);',
    '}',
    '',
  ].join('\n');
}

function nodeOf(pointer: string, table: ReadonlyMap<string, Facts>): KeyNode | 0 {
  const { unknownKeys } = table.get(pointer) ?? {};
  const below = [...table.keys()].filter(
    (key) => key.startsWith(`${pointer}/`) && !key.includes('/', pointer.length + 1),
  );
  const children = new Map(below.map((child) => [child.slice(pointer.length + 1), nodeOf(child, table)]));
  const others = children.get('*');
  children.delete('*');
  const warns = unknownKeys === 'warn';
  // Where nothing is unknown and there are no others, a key without anything below it need not be known.
  const kept = [...children].filter(([, child]) => warns || others !== undefined || child !== 0);
  if (!warns && kept.every(([, child]) => child === 0) && (others ?? 0) === 0) return 0;
  return {
    ...(warns ? { warns } : {}),
    ...(kept.length === 0 ? {} : { keys: Object.fromEntries(kept.map(([key, child]) => [nameOf(key), child])) }),
    ...(others === undefined ? {} : { others }),
  };
}

/** The key that a segment of a pointer stands for. */
function nameOf(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
