import { expect, test } from 'vitest';
import { COMMANDS } from '../../packages/cli/src/command-table.ts';
import { GLOBAL_OPTIONS } from '../../packages/cli/src/global-options.ts';
import { documents, read } from './markdown.ts';

interface Call {
  readonly line: number;
  readonly text: string;
  readonly command: string;
  readonly options: readonly string[];
}

test.each(documents())('%s: commands and options that it names are there', (document) => {
  expect(
    callsIn(read(document)).flatMap((call) => faultOf(call).map((words) => `${document}:${call.line}: ${words}`)),
  ).toEqual([]);
});

test('calls are found in spans, blocks and tables', () => {
  const markdown =
    '`npx dativo up a.yaml --nope` and\n\n    $ dativo run j --per-tenant 2 -- x --json; dativo upp # --more\n';
  const found = callsIn(markdown).map(({ command, options }) => [command, ...options].join(' '));
  expect(found).toEqual(['up nope', 'run per-tenant', 'upp']);
  expect(callsIn(markdown).flatMap(faultOf)).toEqual(['`up` has no --nope', 'there is no command `upp`']);
});

function faultOf({ command, options }: Call): string[] {
  const spec = COMMANDS.find(({ name }) => name === command);
  if (spec === undefined) return [`there is no command \`${command}\``];
  const known = new Set([...spec.options, ...GLOBAL_OPTIONS].map(({ name }) => name));
  return options.filter((name) => !known.has(name)).map((name) => `\`${command}\` has no --${name}`);
}

/** Everything in code that begins with `dativo COMMAND`: in spans, and in lines of blocks. */
function callsIn(markdown: string): Call[] {
  return markdown.split('\n').flatMap((text, index) => {
    const spans = [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
    const pieces = [...spans, ...(/^( {4}|dativo |\$ )/.test(text) ? [text] : [])];
    return pieces.flatMap((piece) => toCalls(piece, index + 1));
  });
}

function toCalls(code: string, line: number): Call[] {
  return code.split(/;|&&|\|\|| \| | # |\$\(/).flatMap((text) => {
    const match = /^\s*(?:\$ |- run: |npx )*dativo ([a-z][a-z-]*)(?=$| )(.*)$/.exec(text);
    if (match === null) return [];
    const [, command = '', rest = ''] = match;
    const own = rest.split(' -- ')[0] ?? '';
    return [
      { line, text, command, options: [...own.matchAll(/(?<=\s)--([a-z][a-z-]*)/g)].map(([, name = '']) => name) },
    ];
  });
}
