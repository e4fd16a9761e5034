import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import type { Report } from '../report.ts';
import { UsageError } from '../usage-error.ts';
import type { Answers, SomeAnswers } from './answers.ts';
import { ask } from './ask.ts';
import { answerFault, findingsOf } from './check-answer.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** All answers: from flags, else from who sits at the terminal, else the defaults. Throws {@link UsageError} with all that is wrong or missing. */
export async function collectAnswers(io: Io, args: Arguments, report: Report): Promise<Answers> {
  const given = givenAnswers(args);
  const canAsk = report.canAsk && !args.has('yes');
  const answers = canAsk ? await askAll(io, report, given) : takeAll(given);
  refuseFindings(answers);
  // Every question has an answer now, and each was checked.
  return answers as Answers;
}

function takeAll(given: SomeAnswers): SomeAnswers {
  let answers: SomeAnswers = {};
  const faults: string[] = [];
  for (const question of QUESTIONS) {
    const { answer, fault } = settle(question, given[question.name], answers);
    if (fault !== undefined) faults.push(fault);
    if (answer !== undefined) answers = { ...answers, [question.name]: answer };
  }
  if (faults.length > 0) throw wrong(faults);
  return answers;
}

async function askAll(io: Io, report: Report, given: SomeAnswers): Promise<SomeAnswers> {
  let answers: SomeAnswers = {};
  for (const question of QUESTIONS) {
    const { name, isAsked } = question;
    const isSettled = given[name] !== undefined || isAsked?.(answers) === false;
    const { answer, fault } = isSettled ? settle(question, given[name], answers) : {};
    if (fault !== undefined) throw wrong([fault]);
    answers = { ...answers, [name]: answer ?? (await ask(io, report, question, answers)) };
  }
  return answers;
}

interface Settled {
  readonly answer?: string;
  readonly fault?: string;
}

/** The answer of a flag, else the default. */
function settle(question: Question, given: string | undefined, answers: SomeAnswers): Settled {
  const { name, standard } = question;
  const answer = given ?? standard(answers);
  if (answer === undefined) return { fault: `--${name} is missing: ${question.text}` };
  const fault = answerFault(question, answer, answers);
  return fault === undefined ? { answer } : { answer, fault: `--${name} is ${JSON.stringify(answer)}: ${fault}` };
}

function wrong(faults: readonly string[]): UsageError {
  return new UsageError(faults.join('\n'), 'Nothing was written. See dativo init --help.');
}

function givenAnswers(args: Arguments): SomeAnswers {
  const typed = QUESTIONS.map(({ name }) => [name, args.text(name)?.trim()] as const);
  return Object.fromEntries(typed.filter(([, answer]) => answer !== undefined));
}

/** Answers that are fine alone may not go together, such as tags that become one on a cloud. */
function refuseFindings(answers: SomeAnswers): void {
  const [finding] = findingsOf(answers);
  if (finding === undefined) return;
  throw new UsageError(
    `these answers do not make a valid job: ${finding.message}`,
    finding.help ?? 'Give other answers.',
  );
}
