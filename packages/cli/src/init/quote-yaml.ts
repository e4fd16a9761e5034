/** Words that one of the readers of YAML takes for something else than text: `e0` is a number to one that reads YAML 1.1. */
const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n|e[-+]?\d+)$/i;

/** Text that every reader of YAML 1.1 and 1.2 reads back as the same text: plain where that is safe, else in quotes. */
export function quoteYaml(text: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9_./-]*$/.test(text) && !RESERVED.test(text);
  return isPlain ? text : JSON.stringify(text);
}
