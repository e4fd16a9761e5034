import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A Python that has botocore: the one on the PATH, or the one that the AWS command line or moto runs on. */
export function findBotocorePython(): string | undefined {
  return ['python3', ...['aws', 'moto_server'].flatMap(findInterpreters)].find(hasBotocore);
}

/** What the program's first line names, and the Python beside it: a shim of a version manager names none, but stands beside its own. */
function findInterpreters(program: string): readonly string[] {
  const file = ask('sh', ['-c', `command -v ${program}`]);
  if (file === '') return [];
  const named = /^#!(\S*python\S*)/.exec(readFileSync(file, 'latin1'))?.[1];
  return [...(named === undefined ? [] : [named]), join(dirname(file), 'python3')];
}

function hasBotocore(python: string): boolean {
  return spawnSync(python, ['-c', 'import botocore'], { stdio: 'ignore' }).status === 0;
}

function ask(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
}
