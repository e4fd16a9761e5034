/**
 * A command line for a POSIX shell that gives exactly these arguments.
 *
 * @example
 * import { quoteCommand } from '@dativo/terraform';
 *
 * quoteCommand(['terraform', '-chdir=my folder', 'plan']); // => "terraform '-chdir=my folder' plan"
 */
export function quoteCommand(argv: readonly string[]): string {
  return argv.map(quote).join(' ');
}

function quote(argument: string): string {
  if (/^[A-Za-z0-9_@%+:,./=-]+$/.test(argument)) return argument;
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
