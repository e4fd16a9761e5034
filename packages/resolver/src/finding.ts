/** What is wrong with one placeholder, before it has a place in a file. */
export interface Finding {
  readonly ruleId: 'JOB501' | 'JOB502' | 'JOB503' | 'JOB504' | 'JOB505' | 'JOB506' | 'JOB507' | 'JOB508';
  readonly message: string;
  readonly help: string;
}

const LONGEST_LIST = 12;

/** Names for a message: sorted, quoted, the first dozen. */
export function listNames(names: Iterable<string>): string {
  const sorted = [...names].sort();
  const shown = sorted.slice(0, LONGEST_LIST).map((name) => JSON.stringify(name));
  const more = sorted.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
