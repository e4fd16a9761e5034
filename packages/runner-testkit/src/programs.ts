/** What a container can do, as texts of Node programs (ES modules) for {@link describeDriver}. */
export const PROGRAMS = {
  success: `console.log('hello'); console.error('from stderr');`,
  partial: `
    console.error(JSON.stringify({ event_type: 'job_finished', exit_code: 1, rows_read: 10, rows_written: 8, rows_rejected: 2 }));
    process.exitCode = 1;`,
  crash: `throw new Error('worker fell over');`,
  code42: `process.exitCode = 42;`,
  /** Lives as short as a process can, with a last line that has no line ending. */
  brief: `process.stdout.write('one\\ntwo\\nthree');`,
  thousand: `process.stdout.write(Array.from({ length: 1000 }, (_, i) => 'line ' + i + '\\n').join(''));`,
  /** Ends politely on SIGTERM. */
  polite: `
    process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log('ready');`,
  stubborn: `
    process.on('SIGTERM', () => console.log('no'));
    process.on('SIGINT', () => {});
    setInterval(() => {}, 1000);
    console.log('ready');`,
  killed: `console.log('before'); process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);`,
  binary: `process.stdout.write(Buffer.from([0xff, 0xfe, 0x00, 0x1b, 0x5b, 0x33, 0x31, 0x6d, 0xc3, 0x28, 0x07, 0x0a, 0x6f, 0x6b, 0x0a]));`,
  endless: `
    const chunk = Buffer.alloc(65536, 120);
    for (let i = 0; i < 64; i += 1) process.stdout.write(chunk);
    process.stdout.write('\\nafter\\n');`,
  environment: `
    import { gunzipSync } from 'node:zlib';
    import { readFileSync } from 'node:fs';
    const text = gunzipSync(Buffer.from(process.env.DATIVO_JOB_CONFIG, 'base64')).toString();
    const { DATIVO_RUN_ID: id, DATIVO_ATTEMPT: attempt, DATIVO_TIMEOUT_SECONDS: timeout, CONTRACT_EXTRA: extra } = process.env;
    console.log(JSON.stringify({ id, attempt, timeout, text, extra, args: process.argv.slice(2) }));`,
} as const;
