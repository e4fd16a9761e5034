/** Every code that `dativo` can end with by its own decision. `run`, `up` and `wait` also pass on what the job's container ended with. */
export const EXIT = {
  ok: 0,
  findings: 1,
  usage: 2,
  changes: 3,
  unresolved: 4,
  sensitive: 5,
  terraform: 6,
  auth: 7,
  busy: 8,
  internal: 70,
  unknownRun: 75,
  deadline: 124,
  runner: 125,
  refused: 126,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitName = keyof typeof EXIT;

/** One line per code, as `dativo help exit-codes` and the README show it. */
export const EXIT_MEANINGS: Readonly<Record<ExitName, string>> = {
  ok: 'done, nothing to complain about',
  findings: 'a file has errors, or a file could not be read or written',
  usage: 'wrong arguments or settings, or an answer is missing',
  changes: 'changes present: a stale file (--check), a plan (--detailed), fixes (--diff)',
  unresolved: 'a placeholder has no value',
  sensitive: 'a sensitive output was refused',
  terraform: 'terraform is missing, too old, or failed',
  auth: 'not allowed: credentials are missing or refused',
  busy: 'the state is locked by somebody else, or a wait took too long',
  internal: 'a bug in dativo',
  unknownRun: 'a run: how it ended is unknown; it may still go on',
  deadline: 'a run: stopped at its time limit',
  runner: 'a run: could not be started or watched',
  refused: 'a run: refused before anything was started',
  interrupted: 'stopped by Ctrl-C (SIGINT)',
  terminated: 'stopped by SIGTERM',
};
