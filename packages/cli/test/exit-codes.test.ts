import { readFileSync } from 'node:fs';
import { ResolverError } from '@dativo/resolver';
import { DriverError, EXIT_CODES } from '@dativo/runner';
import { createDiagnostic, type Diagnostic, type RuleId, type Severity } from '@dativo/schema';
import { TerraformError } from '@dativo/terraform';
import { describe, expect, test } from 'vitest';
import { EXIT, EXIT_MEANINGS } from '../src/exit-codes.ts';
import { toFailure } from '../src/failure.ts';
import { UsageError } from '../src/usage-error.ts';
import { exitCodeOf } from '../src/verdict.ts';

const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: 'open', path: '/x/job.yaml' });

describe('an error', () => {
  const rows: [name: string, error: unknown, code: number][] = [
    ['wrong usage', new UsageError('x', 'y'), 2],
    ['terraform missing', new TerraformError('NOT_FOUND', 'x'), 6],
    ['terraform failed', new TerraformError('APPLY_FAILED', 'x', { exitCode: 1 }), 6],
    ['state locked', new TerraformError('STATE_LOCKED', 'x'), 8],
    ['Ctrl-C', new TerraformError('INTERRUPTED', 'x', { signal: 'SIGINT' }), 130],
    ['SIGTERM', new TerraformError('INTERRUPTED', 'x', { signal: 'SIGTERM' }), 143],
    ['refused before the start', new DriverError('REFUSED', 'x'), 126],
    ['no credentials', new DriverError('AUTH', 'x'), 7],
    ['the platform is away', new DriverError('UNAVAILABLE', 'x'), 125],
    ['not written', new ResolverError('WRITE_FAILED', 'x'), 1],
    ['no such file', systemError('ENOENT'), 1],
    ['disk full', systemError('ENOSPC'), 1],
    ['a bug', new TypeError('x is not a function'), 70],
    ['something thrown that is no error', 'oops', 70],
  ];
  test.each(rows)('the exit code of: %s', (_name, error, code) => {
    expect(toFailure(error).exitCode).toBe(code);
  });

  test.each(['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS'])('%s is told in words', (code) => {
    expect(toFailure(systemError(code)).error.message).toMatch(/^\/x\/job\.yaml: [a-z ,-]+$/);
  });
});

describe('findings', () => {
  const rows: [rules: [RuleId, Severity][], code: number][] = [
    [[], 0],
    [[['JOB204', 'warning']], 0],
    [[['JOB201', 'error']], 1],
    [[['JOB501', 'error']], 4],
    [[['JOB504', 'error']], 4],
    [[['JOB506', 'error']], 4],
    [[['JOB406', 'error']], 4],
    [[['JOB502', 'error']], 5],
    [[['JOB501', 'warning']], 0],
    [
      [
        ['JOB502', 'error'],
        ['JOB501', 'error'],
      ],
      4,
    ],
    [
      [
        ['JOB501', 'error'],
        ['JOB201', 'error'],
      ],
      1,
    ],
  ];
  test.each(rows)('%j have exit code %i', (rules, code) => {
    const diagnostics = rules.map(
      ([ruleId, severity]): Diagnostic => createDiagnostic({ ruleId, severity, message: '', file: '' }),
    );
    expect(exitCodeOf(diagnostics)).toBe(code);
  });
});

test('the run loop and the command line agree on their codes', () => {
  const { unknownRun: unknown, deadline, runner, refused, interrupted: SIGINT, terminated: SIGTERM } = EXIT;
  expect({ unknown, deadline, runner, refused, SIGINT, SIGTERM }).toEqual(EXIT_CODES);
});

test('the README shows exactly this table', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const shown = [...readme.matchAll(/^\| (\d+) \| (.+?) \|$/gm)].map(([, code, meaning]) => [Number(code), meaning]);
  const names = Object.keys(EXIT) as (keyof typeof EXIT)[];
  expect(shown).toEqual(names.map((name) => [EXIT[name], EXIT_MEANINGS[name]]));
});
