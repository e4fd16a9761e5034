import { displayWidth, padToWidth } from './display-width.ts';

const WIDTH = 80;
const MAX_HEAD = 24;

/** Two columns, indented, the second one wrapped; a head that is too long gets a line of its own. */
export function wrapColumns(rows: readonly (readonly [string, string])[]): string[] {
  const head = Math.min(MAX_HEAD, Math.max(...rows.map(([name]) => displayWidth(name))));
  const indent = ' '.repeat(head + 4);
  return rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrap(text, WIDTH - indent.length);
    const start =
      displayWidth(name) > head ? [`  ${name}`, `${indent}${first}`] : [`  ${padToWidth(name, head)}  ${first}`];
    return [...start, ...rest.map((line) => `${indent}${line}`)];
  });
}

/** Text in lines of at most `width` cells; a longer word gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && displayWidth(current) + 1 + displayWidth(word) > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
