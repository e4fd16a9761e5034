import { styleText } from 'node:util';
import { chooseSymbols, type Symbols } from './symbols.ts';

export type ColorChoice = 'auto' | 'always' | 'never';

export interface ColorFacts {
  readonly choice: ColorChoice;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly isTty: boolean;
}

/** Whether one stream gets colour. The first rule that has an opinion decides: flag, NO_COLOR, FORCE_COLOR, TERM, terminal. */
export function decideColor({ choice, env, isTty }: ColorFacts): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (isSet(env['NO_COLOR'])) return false;
  const force = env['FORCE_COLOR'];
  if (isSet(force)) return force !== '0' && force !== 'false';
  if (env['TERM'] === 'dumb') return false;
  return isTty;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

export interface Style {
  readonly symbols: Symbols;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

/** Without an environment, as in a file, every character may be used. */
export function createStyle(hasColor: boolean, env: Readonly<NodeJS.ProcessEnv> = {}): Style {
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    hasColor ? styleText(format, text, { validateStream: false }) : text;
  return {
    symbols: chooseSymbols(env),
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    yellow: paint('yellow'),
    green: paint('green'),
    cyan: paint('cyan'),
  };
}
