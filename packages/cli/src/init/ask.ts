import type { Io } from '../io.ts';
import type { Report } from '../report.ts';
import { UsageError } from '../usage-error.ts';
import type { SomeAnswers } from './answers.ts';
import { answerFault } from './check-answer.ts';
import type { Question } from './questions.ts';

/** Asks until the answer can be taken; an empty one takes the default. Throws {@link UsageError} where the input ends. */
export async function ask(io: Io, report: Report, question: Question, answers: SomeAnswers): Promise<string> {
  const standard = question.standard(answers);
  const choices = question.choices === undefined ? '' : ` (${question.choices.join(', ')})`;
  const shown = standard === undefined ? '' : ` ${report.err.dim(`[${standard}]`)}`;
  for (;;) {
    io.stderr.write(`${report.err.bold(question.text)}${choices}${shown}: `);
    const line = await io.stdin.readLine();
    if (line === undefined) {
      io.stderr.write('\n');
      throw new UsageError('the input ended before all was answered', 'Nothing was written. Answer, or pass flags.');
    }
    const answer = line.trim() === '' ? standard : line.trim();
    const fault = answer === undefined ? 'there is no default; give an answer' : answerFault(question, answer, answers);
    if (answer !== undefined && fault === undefined) return answer;
    io.stderr.write(`  ${report.err.red(fault ?? '')}\n`);
  }
}
