/** The lines of a text, all but empty ones moved to the right; ends with a line end unless there is nothing. */
export function indent(lines: readonly string[], spaces: number): string {
  return lines.map((line) => (line === '' ? '\n' : `${' '.repeat(spaces)}${line}\n`)).join('');
}
