import { applyFixes, type Diagnostic } from '@dativo/schema';

/** What a check says about one text. */
export interface TextVerdict {
  readonly diagnostics: readonly Diagnostic[];
  /** False where the text could not be read as a job at all. */
  readonly isReadable: boolean;
}

export interface Mended {
  readonly text: string;
  /** Findings whose fix is in the text. */
  readonly applied: readonly Diagnostic[];
  /** Findings whose fix was left out, since it would have brought a new error. */
  readonly refused: readonly Diagnostic[];
}

/** A mended place may show the next fault; more rounds than this mean that two fixes undo each other. */
const MOST_ROUNDS = 10;

/** Applies fixes until there is nothing left to fix. No fix goes in that brings an error which was not there before. */
export async function mendText(text: string, check: (text: string) => Promise<TextVerdict>): Promise<Mended> {
  const applied: Diagnostic[] = [];
  const refused = new Map<string, Diagnostic>();
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const verdict = await check(current);
    const wanted = verdict.diagnostics.filter((one) => !refused.has(keyOf(one)));
    const step = await mendOnce(current, { ...verdict, diagnostics: wanted }, verdict, check);
    for (const one of step.refused) refused.set(keyOf(one), one);
    applied.push(...step.applied);
    if (step.text === current) break;
    current = step.text;
  }
  return { text: current, applied, refused: [...refused.values()] };
}

/** All fixes at once; where that makes it worse, one by one, so that a bad one does not keep out the good ones. */
async function mendOnce(
  text: string,
  wanted: TextVerdict,
  before: TextVerdict,
  check: (text: string) => Promise<TextVerdict>,
): Promise<Mended> {
  const all = applyFixes(text, wanted.diagnostics);
  if (all.text === text) return { text, applied: [], refused: [] };
  if (!isWorse(before, await check(all.text))) return { text: all.text, applied: all.applied, refused: [] };
  let accepted: readonly Diagnostic[] = [];
  const refused: Diagnostic[] = [];
  for (const one of all.applied) {
    const tried = [...accepted, one];
    if (isWorse(before, await check(applyFixes(text, tried).text))) refused.push(one);
    else accepted = tried;
  }
  return { text: applyFixes(text, accepted).text, applied: accepted, refused };
}

/** A text that can be read at last may show errors that nobody could see before. */
function isWorse(before: TextVerdict, after: TextVerdict): boolean {
  if (before.isReadable !== after.isReadable) return before.isReadable;
  const known = new Set(errorsOf(before).map(placeOf));
  return errorsOf(after).some((error) => !known.has(placeOf(error)));
}

function errorsOf({ diagnostics }: TextVerdict): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function placeOf({ ruleId, pointer }: Diagnostic): string {
  return `${ruleId} ${pointer}`;
}

function keyOf({ ruleId, pointer, fingerprint }: Diagnostic): string {
  return `${ruleId} ${pointer} ${fingerprint}`;
}
