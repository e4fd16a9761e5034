/** What a terminal is shown besides words. */
export interface Symbols {
  readonly done: string;
  readonly failed: string;
  /** One after the other while something is under way. */
  readonly frames: readonly string[];
  /** In the place of what is left out. */
  readonly cut: string;
  readonly tree: { readonly between: string; readonly last: string; readonly bar: string };
}

const UNICODE: Symbols = {
  done: '✓',
  failed: '✗',
  frames: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
  cut: '…',
  tree: { between: '├─', last: '└─', bar: '│' },
};

const ASCII: Symbols = {
  done: '+',
  failed: 'x',
  frames: ['|', '/', '-', '\\'],
  cut: '...',
  tree: { between: '|-', last: '`-', bar: '|' },
};

/**
 * ASCII where the locale says that the terminal shows nothing else, and on the console of Linux, whose fonts have few
 * other characters. A locale that says nothing does not count: containers and pipelines mostly have none.
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html (which variable counts first)
 */
export function chooseSymbols(env: Readonly<NodeJS.ProcessEnv>): Symbols {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value !== undefined && value !== '');
  const isUtf8 = locale === undefined || /utf-?8/i.test(locale) || !/^(?:C|POSIX)$|\./.test(locale);
  return isUtf8 && env['TERM'] !== 'linux' ? UNICODE : ASCII;
}
