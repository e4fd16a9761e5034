import type { YAMLException } from 'js-yaml';
import type { RuleId } from '../rules/catalog.ts';
import { endOfLine } from './scan.ts';

export interface SyntaxFault {
  readonly ruleId: RuleId;
  readonly offset: number;
  readonly message: string;
  readonly help: string;
}

interface Wording {
  /** The parser's reason, or how it starts. */
  readonly reason: string;
  readonly ruleId?: RuleId;
  readonly message: string;
  readonly help: string;
}

const INDENTATION =
  'Make the indentation match the lines around it; put quotes around values that hold ": " or start with one of @ ` % { [ & * ! | >.';

/** The parser's reasons in the words of a job author. Reasons that are missing here are passed on as they are. */
const WORDINGS: readonly Wording[] = [
  {
    reason: 'nesting exceeded maxDepth',
    ruleId: 'JOB113',
    message: 'Mappings and lists are nested more than 100 levels deep, which is the limit.',
    help: 'Flatten the structure.',
  },
  {
    reason: 'null byte is not allowed',
    ruleId: 'JOB107',
    message: 'The text holds a NUL character.',
    help: 'Save the file as UTF-8 text.',
  },
  {
    reason: 'bad indentation of a mapping entry',
    message: 'Something stands here that belongs neither to the value before it nor to a new key.',
    help: INDENTATION,
  },
  {
    reason: 'bad indentation of a sequence entry',
    message: 'This line does not line up with the list items before it.',
    help: 'Start every item of a list in the same column.',
  },
  {
    reason: 'end of the stream or a document separator is expected',
    message: 'The document is complete before this place: what follows lines up with no key or item before it.',
    help: INDENTATION,
  },
  {
    reason: 'deficient indentation',
    message:
      'A value in brackets, braces or quotes goes on here, but this line is indented too little to belong to it.',
    help: 'Close the bracket, brace or quote on the lines before, or indent this line further.',
  },
  {
    reason: 'missed comma between flow collection entries',
    message: 'A comma or the closing bracket is missing before this place.',
    help: 'Separate the entries inside [ ] and { } with commas, or put quotes around the value if it is text.',
  },
  {
    reason: 'unexpected end of the stream within a flow collection',
    message: 'The file ends inside a value in [ ] or { }.',
    help: 'Add the closing bracket or brace.',
  },
  {
    reason: 'unexpected end of the stream within a ',
    message: 'The file ends inside a quoted value.',
    help: 'Add the closing quote.',
  },
  {
    reason: 'unknown escape sequence',
    message: 'A backslash in a double-quoted value is followed by a character that it cannot escape.',
    help: 'Write \\\\ for a backslash, or use single quotes.',
  },
  {
    reason: 'the stream contains non-printable characters',
    message: 'A control character or half of a surrogate pair stands here.',
    help: 'Remove it, or write it as an escape in double quotes ("\\u0001").',
  },
];

const TAB: Omit<Wording, 'reason'> = {
  ruleId: 'JOB108',
  message: 'This line is indented with a tab; YAML allows only spaces there.',
  help: 'Replace the tab with spaces.',
};

/** Rule, place and wording of the parser's exception. */
export function describeSyntaxError(text: string, error: YAMLException): SyntaxFault {
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const lineStart = startOfLine(text, offset);
  const tab = /^ *\t/.exec(text.slice(lineStart, endOfLine(text, lineStart)));
  if (error.reason.startsWith('tab characters') || (tab !== null && lineStart + tab[0].length <= offset + 1)) {
    return { ...TAB, ruleId: 'JOB108', offset: tab === null ? offset : lineStart + tab[0].length - 1 };
  }
  const wording = WORDINGS.find(({ reason }) => error.reason.startsWith(reason));
  const message = wording?.message ?? `The YAML reader stops here: ${error.reason}.`;
  const help = wording?.help ?? 'Mend the syntax at this place; quotes around the value make it plain text.';
  const isSyntax = wording?.ruleId === undefined;
  return {
    ruleId: wording?.ruleId ?? 'JOB103',
    offset,
    message,
    help: (isSyntax ? quotingHelp(text, offset) : undefined) ?? help,
  };
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** What stands before an unquoted value on its line: indentation, dashes, a key, an opening bracket or comma. */
const BEFORE_UNQUOTED_BRACES = /(?:^|[:,[{-])[ \t]*$/;

/** Where the last `{{` before the fault opens an unquoted value: the braces are the cause, and quotes the cure. */
function quotingHelp(text: string, offset: number): string | undefined {
  const braces = text.lastIndexOf('{{', offset);
  if (braces < 0 || /\}\}[ \t]*[\r\n]/.test(text.slice(braces, offset))) return undefined;
  if (!BEFORE_UNQUOTED_BRACES.test(text.slice(startOfLine(text, braces), braces))) return undefined;
  const value = text
    .slice(braces, endOfLine(text, braces))
    .replace(/[ \t]+#.*$/, '')
    .trimEnd();
  const example = value.length > 80 || /["'\\]/.test(value) ? '"{{…}}"' : `"${value}"`;
  return `A value that starts with {{ needs quotes around it: ${example}. Inside double quotes write \\" for a quote.`;
}
