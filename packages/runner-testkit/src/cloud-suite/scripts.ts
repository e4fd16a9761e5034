import type { Container, Inside } from '../cloud-stage.ts';

const script = (run: (inside: Inside) => Promise<number | 'SIGKILL' | 'SIGSEGV'>): Container => ({
  kind: 'script',
  run,
});

/** The job's own last line, as the worker image writes it. */
export const toFinishedLine = (exitCode: number): string =>
  JSON.stringify({ event_type: 'job_finished', exit_code: exitCode, rows_read: 10, rows_written: 10 - exitCode });

/** Says how it stands, works for so long, says that it has finished, and exits. It takes no notice of SIGTERM. */
export const working = (seconds: number, exitCode = 0): Container =>
  script(async ({ print, sleep }) => {
    print('begin');
    await sleep(seconds / 2);
    print('half');
    await sleep(seconds / 2);
    print(toFinishedLine(exitCode), 'stderr');
    return exitCode;
  });

/** Ends without any last word: what it wrote before is all there is. */
export const saying = (lines: readonly string[], exitCode: number | 'SIGKILL' | 'SIGSEGV' = 0): Container =>
  script(async ({ print }) => {
    for (const line of lines) print(line);
    return exitCode;
  });

/** Works until it is asked to end, then says good-bye and exits with the code that it was given. */
export const polite = (exitCode = 0): Container =>
  script(async ({ print, sleep, terminated }) => {
    print('ready');
    await sleep(A_MONTH, terminated);
    print('bye');
    return exitCode;
  });

/** Works for so long; a SIGTERM makes it end at once with exit code 143. */
export const interruptible = (seconds: number): Container =>
  script(async ({ print, sleep, terminated }) => {
    print('begin');
    await sleep(seconds, terminated);
    if (terminated.aborted) return 143;
    print(toFinishedLine(0), 'stderr');
    return 0;
  });

/** Never ends by itself and does not listen to SIGTERM. */
export const stubborn: Container = script(async ({ print, sleep }) => {
  print('ready');
  await sleep(A_MONTH);
  return 0;
});

/** Never ends by itself, but keeps the limit that it was given, as the entry point of the Terraform modules does. */
export const keepingItsLimit: Container = script(async ({ environment, print, sleep }) => {
  const limit = environment['DATIVO_TIMEOUT_SECONDS'];
  print(`limit ${limit ?? 'none'}`);
  await sleep(limit === undefined ? A_MONTH : Number(limit));
  return 124;
});

/** Seconds. */
const A_MONTH = 30 * 24 * 3600;

/** More times than any run of the suite asks. */
export const FOR_EVER = 10_000;
