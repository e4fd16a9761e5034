import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { WORKER } from './workspace.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WORKER_FOLDER = 'examples/duckdb_worker';

interface Instruction {
  readonly name: string;
  readonly value: string;
}

interface Stage {
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

const stages = readStages(readFileSync(join(ROOT, WORKER_FOLDER, 'Dockerfile'), 'utf8'));
const image = stages.at(-1)?.instructions ?? [];

test('the image starts the worker, and the arguments of a run are appended', () => {
  expect(valuesOf('ENTRYPOINT')).toEqual(['["node", "/app/bin/duckdb-worker.js"]']);
  expect(stages.flatMap((stage) => stage.instructions).map(({ name }) => name)).not.toContain('CMD');
  expect(valuesOf('WORKDIR')).toEqual(['/app']);
});

test('the image runs as a user without rights, on the Node version of the repository', () => {
  expect(valuesOf('USER')).toEqual(['node']);
  expect(stages.map(({ from }) => from.split(' ')[0])).toEqual(['node:24-slim', 'node:24-slim', 'node:24-slim']);
});

test('what the image holds keeps the places that the program expects', () => {
  const copied = image.filter(({ name }) => name === 'COPY').map(({ value }) => value.replace(/^--from=\S+ /, ''));
  expect(copied.map((value) => value.split(' ').at(-1))).toEqual(['./node_modules', './dist', './', './bin']);
  // bin/ imports ../dist/main.js, which stands beside it both here and in /app.
  expect(readFileSync(WORKER, 'utf8')).toContain("import('../dist/main.js')");
  expect(existsSync(join(ROOT, WORKER_FOLDER, 'dist/main.js'))).toBe(true);
});

test('every file that the build takes from the repository exists and is not ignored', () => {
  const paths = sourcesFromRepository();
  expect(paths).toContain(`${WORKER_FOLDER}/src`);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const ignore = readFileSync(join(ROOT, WORKER_FOLDER, 'Dockerfile.dockerignore'), 'utf8').split('\n');
  expect(ignore).toContain('*');
  expect(paths.filter((path) => !ignore.includes(`!${path}`))).toEqual([]);
});

test('what one stage takes from another one is named', () => {
  const names = stages.map(({ from }) => / AS (\S+)$/.exec(from)?.[1]);
  const used = image.flatMap(({ value }) => /^--from=(\S+)/.exec(value)?.[1] ?? []);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((name) => !names.includes(name))).toEqual([]);
});

test('the compiler in the image is the compiler of the repository', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const install = stages[0]?.instructions.find(({ value }) => value.includes('typescript@'))?.value.split(' ') ?? [];
  expect(install).toContain(`typescript@${devDependencies['typescript']}`);
  expect(install).toContain(`@types/node@${devDependencies['@types/node']}`);
});

function readStages(text: string): readonly Stage[] {
  const instructions = text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ name: line.split(' ', 1)[0] ?? '', value: line.slice(line.indexOf(' ') + 1) }));
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, index) => ({
    from: instructions[start]?.value ?? '',
    instructions: instructions.slice(start + 1, starts[index + 1]),
  }));
}

function valuesOf(name: string): readonly string[] {
  return image.filter((instruction) => instruction.name === name).map(({ value }) => value);
}

function sourcesFromRepository(): readonly string[] {
  return stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ name, value }) => name === 'COPY' && !value.startsWith('--from='))
    .flatMap(({ value }) => value.split(' ').slice(0, -1));
}
