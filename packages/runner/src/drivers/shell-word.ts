/** A value as one word of a POSIX shell, for command lines that people copy; quoted only where it has to be. */
export function toShellWord(value: string): string {
  if (/^[\w@%+=:,./-]+$/.test(value)) return value;
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
