/** Usual spellings of one environment, by which people mean the same. */
const SAME: readonly (readonly string[])[] = [
  ['dev', 'devel', 'develop', 'development'],
  ['prod', 'prd', 'production'],
  ['stage', 'staging', 'stg'],
  ['test', 'testing', 'tst'],
  ['local', 'localhost'],
];

/** True for names of the same environment: case and usual short forms do not count. */
export function isSameEnvironment(one: string, other: string): boolean {
  return meaning(one) === meaning(other);
}

function meaning(name: string): string {
  const word = name.trim().toLowerCase();
  return SAME.find((names) => names.includes(word))?.[0] ?? word;
}
