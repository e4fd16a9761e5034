import { type Diagnostic, parseJob } from '@dativo/schema';
import type { AnswerName, Answers, SomeAnswers } from './answers.ts';
import { jobText } from './job-text.ts';
import { choiceFault, QUESTIONS, type Question } from './questions.ts';

/** What is wrong with an answer, in the words of `dativo validate` where a rule of job files judges it. */
export function answerFault(question: Question, answer: string, answers: SomeAnswers): string | undefined {
  const { name, choices, pointer, fault } = question;
  const own = choices === undefined ? fault?.(answer, answers) : choiceFault(answer, choices);
  if (own !== undefined || pointer === undefined || !isPartOfJob(question, answers)) return own;
  const finding = findingsOf({ ...answers, [name]: answer }).find((one) => isAt(one, pointer));
  return finding === undefined ? undefined : [finding.message, finding.help].filter((words) => words).join('. ');
}

/** Fits wherever there is no default: an image. */
const STAND_IN = 'registry.example.com/any:1.0.0';

/** What `dativo validate` says about the job of these answers; where one is missing, with something harmless in its place. */
export function findingsOf(answers: SomeAnswers): readonly Diagnostic[] {
  const stood: Partial<Record<AnswerName, string>> = { ...answers };
  for (const { name, standard } of QUESTIONS) stood[name] ??= standard(stood) ?? STAND_IN;
  return parseJob(jobText(stood as Answers), { file: 'job.yaml' }).diagnostics;
}

/** On this machine the job has no image. */
function isPartOfJob({ name, isAsked }: Question, answers: SomeAnswers): boolean {
  return name !== 'image' || isAsked?.(answers) !== false;
}

function isAt({ pointer = '' }: Diagnostic, wanted: string): boolean {
  return pointer === wanted || pointer.startsWith(`${wanted}/`);
}
