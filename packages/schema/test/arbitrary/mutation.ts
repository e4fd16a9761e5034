import fc from 'fast-check';

/** One change of one place of a document. */
export interface Mutation {
  readonly at: number;
  readonly kind: 'drop' | 'rename' | 'replace' | 'swap';
  readonly value: unknown;
}

const STRANGE = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e300,
  true,
  [],
  {},
  [1],
  ['a', 2],
  { a: 1 },
  'text',
  '3',
  'yes',
  'INFO',
  'local',
  'aws',
  'gcp',
];
const PLACEHOLDERS = [
  '{{terraform_outputs.x}}',
  ' {{ terraform_outputs.x }} ',
  'a{{terraform_outputs.x}}',
  '${VAR}',
  '{{',
  '}}',
];
const RUNTIMES = [
  'aws_fargate',
  'azure_container_apps',
  'gcp_cloud_run',
  'local_process',
  'ecs',
  '5 4 3 2',
  '* * * * *',
];

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(10_000),
  kind: fc.constantFrom('drop', 'rename', 'replace', 'replace', 'replace', 'swap'),
  value: fc.oneof(fc.constantFrom<unknown>(...STRANGE, ...PLACEHOLDERS, ...RUNTIMES), fc.jsonValue({ maxDepth: 2 })),
});

/** A copy with the changes made one after the other; places are counted through the whole document. */
export function mutated(document: unknown, mutations: readonly Mutation[]): unknown {
  const box = { root: structuredClone(document) };
  for (const { at, kind, value } of mutations) {
    const places = placesOf(box);
    const place = places[at % places.length];
    if (place === undefined) continue;
    const { holder, key } = place;
    if (kind === 'replace' || key === 'root') holder[key] = structuredClone(value);
    else if (kind === 'swap') swap(places, place, at);
    else {
      if (kind === 'rename') holder[`${key}x`] = holder[key];
      delete holder[key];
    }
  }
  return box.root;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

/** Puts the value of another place here, such as the provider where the runtime stands. */
function swap(places: readonly Place[], { holder, key }: Place, at: number): void {
  const other = places[(at * 7 + 1) % places.length];
  if (other !== undefined) holder[key] = structuredClone(other.holder[other.key]);
}
