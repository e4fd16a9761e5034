import { JOB_SCHEMA } from '../generated/init-files.ts';
import type { Answers } from './answers.ts';
import { jobFolder, jobText, SCHEMA_FILE } from './job-text.ts';
import { pipelineTexts } from './pipeline.ts';
import { ignoreLines, projectTexts } from './project-texts.ts';
import { rootModuleTexts } from './root-module.ts';

/** A file that the project should have. */
export type PlannedFile =
  | { readonly path: string; readonly text: string }
  /** One that may have other lines too. */
  | { readonly path: string; readonly lines: readonly string[] };

/** Everything that the answers ask for, by path from the root of the project; `version` is that of this command line. */
export function planFiles(answers: Answers, version: string): readonly PlannedFile[] {
  const folder = jobFolder(answers);
  const job = `${folder}/job.yaml`;
  const texts = {
    [job]: jobText(answers),
    ...rootModuleTexts(answers, folder),
    ...projectTexts(answers),
    [SCHEMA_FILE]: `${JSON.stringify(JSON.parse(JOB_SCHEMA), null, 2)}\n`,
    ...pipelineTexts(answers, job, version),
  };
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return [...files, { path: '.gitignore', lines: ignoreLines(answers) }];
}
