const WIDTH = 80;
const MAX_HEAD = 24;

/** Two columns, indented, the second one wrapped; a head that is too long gets a line of its own. */
export function wrapColumns(rows: readonly (readonly [string, string])[]): string[] {
  const head = Math.min(MAX_HEAD, Math.max(...rows.map(([name]) => name.length)));
  const indent = ' '.repeat(head + 4);
  return rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrap(text, WIDTH - indent.length);
    const start = name.length > head ? [`  ${name}`, `${indent}${first}`] : [`  ${name.padEnd(head)}  ${first}`];
    return [...start, ...rest.map((line) => `${indent}${line}`)];
  });
}

/** Text in lines of at most `width` characters; a longer word gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
