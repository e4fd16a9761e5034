import { relative } from 'node:path';
import type { Answers } from './answers.ts';
import { findRepository } from './find-repository.ts';
import { jobFolder } from './job-text.ts';
import { PIPELINES } from './pipeline.ts';

export interface NextStep {
  readonly command: string;
  readonly about: string;
}

/** What to type next, in this order; `call` is how the program is started there, `folder` where, unless that is here. */
export function nextSteps(answers: Answers, call: string, folder: string | undefined): readonly NextStep[] {
  const job = `${jobFolder(answers)}/job.yaml`;
  return [
    ...(folder === undefined ? [] : [{ command: `cd ${shellWord(folder)}`, about: 'the new project' }]),
    { command: `${call} validate`, about: 'check the job, its connectors and its asset' },
    { command: `${call} doctor`, about: 'is everything here that the job needs?' },
    { command: `${call} up ${job}`, about: 'make the infrastructure, then run the job' },
  ];
}

/** What the program cannot do for the reader. */
export function todoNotes({ pipeline, runtime }: Answers, folder: string): readonly string[] {
  const notes: string[] = [];
  if (runtime !== 'local_process')
    notes.push('Before the first run: put the image into its registry, and sign in to the cloud.');
  if (pipeline === 'none') return notes;
  const { path } = PIPELINES[pipeline];
  if (runtime !== 'local_process') notes.push(`The first lines of ${path} name the rights that the pipeline needs.`);
  const repository = findRepository(folder);
  if (repository !== undefined && repository !== folder)
    notes.push(`The host reads ${path} at the root of the repository only, ${relative(folder, repository)} from here.`);
  return notes;
}

function shellWord(text: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
