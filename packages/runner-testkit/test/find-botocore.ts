import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A Python that has botocore: the one on the PATH, or the one that the AWS command line or moto runs on. */
export function findBotocorePython(): string | undefined {
  return ['python3', ...['aws', 'moto_server'].flatMap(findInterpreters)].find(hasBotocore);
}

function findInterpreters(program: string): readonly string[] {
  // A shim of pyenv says nothing of the interpreter; pyenv does.
  const files = [ask('pyenv', ['which', program]), ask('sh', ['-c', `command -v ${program}`])];
  return files.flatMap((file) => /^#!(\S*python\S*)/.exec(file === '' ? '' : readFileSync(file, 'latin1'))?.[1] ?? []);
}

function hasBotocore(python: string): boolean {
  return spawnSync(python, ['-c', 'import botocore'], { stdio: 'ignore' }).status === 0;
}

function ask(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
}
