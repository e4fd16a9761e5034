import { createDiagnostic } from './create-diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { FoundObject, NoObject } from './outputs-text.ts';
import type { RuleId } from './rules/catalog.ts';
import { createLineIndex } from './yaml/line-index.ts';

interface Source {
  readonly text: string;
  readonly file: string;
}

const HOW_TO_WRITE = 'Write the file with `terraform output -json > FILE` after a successful apply.';

/** What can be wrong with an outputs file. None of the messages holds a value of the file. */
export const outputsDiagnostic = {
  empty(source: Source): Diagnostic {
    return diagnostic('JOB512', source, 0, source.text.length, 'The outputs file is empty.', HOW_TO_WRITE);
  },

  notAnObject(source: Source, start: number, end: number, kind: string): Diagnostic {
    const message = `The outputs file holds ${kind}; a JSON object of outputs is expected.`;
    return diagnostic('JOB513', source, start, end, message, `${HOW_TO_WRITE} Give no output name to the command.`);
  },

  notJson(source: Source, { offset, reason }: NoObject): Diagnostic {
    const isUtf16 = source.text.includes('\0') || source.text.includes('\uFFFD');
    const help = isUtf16 ? `Save the file as UTF-8. ${HOW_TO_WRITE}` : HOW_TO_WRITE;
    return diagnostic('JOB510', source, offset, offset, `The outputs file is not JSON: ${reason}.`, help);
  },

  strayText(source: Source, { start, end }: FoundObject, stray: string): Diagnostic {
    const message = `There is text beside the JSON of the outputs file, which is passed over: ${stray}.`;
    const help = 'Keep log lines and warnings out of the file: redirect only the standard output of terraform.';
    const isBefore = source.text.slice(0, start).trim() !== '';
    const behind = source.text.length - source.text.slice(end).trimStart().length;
    const span = isBefore ? ([0, start] as const) : ([behind, source.text.length] as const);
    return diagnostic('JOB511', source, ...span, message, help);
  },

  wrongShape(source: Source, { start, end }: FoundObject, problem: string): Diagnostic {
    const message = `The outputs file has no clear shape: ${problem}.`;
    return diagnostic('JOB513', source, start, end, message, `Use one form for all outputs. ${HOW_TO_WRITE}`);
  },

  wrongState(source: Source, { start, end }: FoundObject, { problem, help }: { problem: string; help: string }) {
    return diagnostic('JOB513', source, start, end, `The outputs file holds no outputs: ${problem}.`, help);
  },
};

function diagnostic(
  ruleId: RuleId,
  { text, file }: Source,
  start: number,
  end: number,
  message: string,
  help: string,
): Diagnostic {
  const positionAt = createLineIndex(text);
  const range = { start: positionAt(start), end: positionAt(end) };
  return createDiagnostic({ ruleId, message, help, file, range });
}
