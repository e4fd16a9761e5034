import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContainerStart, Image } from './container.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
}

/**
 * The command of this machine that stands for a container. A program image has one executable of its own on the PATH, called
 * `program`, which is its entry point too. The folder stands in for `/tmp/dativo`, so that containers do not share files.
 */
export function toCommand(
  image: Exclude<Image, { readonly kind: 'script' }>,
  start: ContainerStart,
  folder: string,
): Command {
  if (image.kind === 'program') writeProgram(image.text, folder);
  const own = image.kind === 'program' ? ['program'] : [];
  const words = [...(start.entryPoint.length > 0 ? start.entryPoint : own), ...start.args];
  const [program = '', ...args] = words.map((word) => word.replaceAll(SHARED_FOLDER, join(folder, 'dativo')));
  const path = `${folder}:${process.env['PATH']}`;
  const environment = { PATH: path, HOME: folder, TMPDIR: folder, ...start.environment };
  return { program: program === 'program' ? join(folder, program) : program, args, environment, folder };
}

/** Where the Terraform modules' entry point unpacks the job file; a longer name is another folder. */
const SHARED_FOLDER = /\/tmp\/dativo(?![\w.-])/g;

/** The preload as the running package has it: a source file in development, a built one otherwise. */
const VIRTUAL_TIME = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './virtual-time.ts' : './virtual-time.js', import.meta.url),
);

function writeProgram(text: string, folder: string): void {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, text);
  const words = [process.execPath, '--import', VIRTUAL_TIME, file].map((word) => `'${word}'`).join(' ');
  writeFileSync(join(folder, 'program'), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
}
