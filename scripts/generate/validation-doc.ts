import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliTranscript, type Files } from './cli-transcript.ts';
import { HOW_VALIDATION_WORKS, IGNORING_JOB, SETTINGS } from './validation-words.ts';

const JOBS = join(import.meta.dirname, '../../docs/validation/faulty-jobs');

/** docs/validation.md: how checking works, and ten faulty jobs with what `dativo validate` prints about them. */
export async function validationDoc(): Promise<string> {
  await expectClean({ 'job.yaml': IGNORING_JOB });
  await expectClean({
    'job.yaml': IGNORING_JOB,
    'dativo.config.yaml': SETTINGS.replace(/^(?:root|baseline): .*\n/gm, ''),
  });
  const names = readdirSync(JOBS).filter((name) => name.endsWith('.yaml') && !name.endsWith('.fixed.yaml'));
  const jobs: string[] = [];
  for (const name of names.sort()) jobs.push(await faultyJob(name));
  return `${HOW_VALIDATION_WORKS.trim()}\n\n${jobs.join('\n\n')}\n`;
}

async function faultyJob(name: string): Promise<string> {
  const text = readFileSync(join(JOBS, name), 'utf8');
  const { output } = await cliTranscript({ 'job.yaml': text }, ['validate', 'job.yaml']);
  const mended = name.replace(/yaml$/, 'fixed.yaml');
  await expectClean({ 'job.yaml': readFileSync(join(JOBS, mended)) });
  const [, number = '', words = ''] = /^(\d+)-(.*)\.yaml$/.exec(name) ?? [];
  const title = words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
  return [
    `### ${Number(number)}. ${title}`,
    `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``,
    `\`\`\`text\n$ dativo validate job.yaml\n${output.trimEnd()}\n\`\`\``,
    `[mended](validation/faulty-jobs/${mended})`,
  ].join('\n\n');
}

/** What the words show as right must be right. */
async function expectClean(files: Files): Promise<void> {
  const { output, exitCode } = await cliTranscript(files, ['validate', 'job.yaml']);
  if (exitCode !== 0 || output.includes('[JOB')) throw new Error(`The examples of docs/validation.md:\n${output}`);
}
