import type { Fix } from '../diagnostic.ts';
import { found } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import { placeAt } from '../rules/place.ts';
import { leafName } from '../rules/pointer.ts';
import type { Finding } from '../rules/report.ts';
import { replaceWord } from '../rules/suggest.ts';
import { CPU, MEMORY, type Size } from './read-size.ts';
import type { SizeOffer } from './size-offer.ts';

/** A job with its sizes read, and what its runtime sells. */
export interface SizedJob {
  readonly job: JobView;
  readonly offer: SizeOffer;
  readonly cpu: Size;
  readonly memory: Size;
}

export function unreadable(sized: SizedJob, pointer: typeof CPU | typeof MEMORY, text: string): Finding {
  const { offer, cpu } = sized;
  const meant =
    pointer === CPU ? meantCpu(offer, text) : meantMemory(offer, text, cpu.kind === 'read' ? [cpu.size] : offer.cpus);
  const [form, note] = pointer === CPU ? [offer.cpu, offer.notes.cpu] : [offer.memory, memoryNote(sized)];
  return {
    ruleId: 'JOB602',
    pointer,
    mark: 'value',
    message: `${what(sized, pointer)}, which ${offer.title} cannot read; use ${form.words}`,
    help: meant === undefined ? note : `Write ${meant}.`,
    fix: fixTo(sized, pointer, meant),
  };
}

export function cpuNotOffered(sized: SizedJob, text: string): Finding {
  const { offer } = sized;
  const meant = meantCpu(offer, text);
  return {
    ruleId: 'JOB601',
    pointer: CPU,
    mark: 'value',
    message: `${what(sized, CPU)}, which ${offer.title} does not offer; use ${offer.cpuWords}`,
    help: meant === undefined ? offer.notes.cpu : `It is counted in ${offer.cpu.words}: write ${meant}.`,
    fix: fixTo(sized, CPU, meant),
  };
}

/** The CPU is not known yet, but there is none that this memory goes with. */
export function memoryNeverOffered(sized: SizedJob, text: string): Finding {
  const { offer } = sized;
  const meant = meantMemory(offer, text, offer.cpus);
  return {
    ruleId: 'JOB601',
    pointer: MEMORY,
    mark: 'value',
    message: `${what(sized, MEMORY)}, which ${offer.title} does not offer with any \`cpu\``,
    help: meant === undefined ? offer.notes.memory : `It is counted in ${offer.memory.words}: write ${meant}.`,
    fix: fixTo(sized, MEMORY, meant),
  };
}

/** The job gives memory; the CPU beside it is its own or the module's. */
export function pairNotOffered(sized: SizedJob, cpuSize: number, memory: { text: string; size: number }): Finding {
  const { offer, cpu } = sized;
  const meant = meantMemory(offer, memory.text, [cpuSize]);
  const written = cpu.kind === 'read' ? cpu.text : offer.cpu.write(cpuSize);
  const origin = cpu.kind === 'read' ? '' : ' (what the Terraform module takes where the job gives none)';
  return {
    ruleId: 'JOB601',
    pointer: MEMORY,
    mark: 'value',
    message: `${what(sized, MEMORY)}, which ${offer.title} does not offer with \`cpu\` ${written}${origin}; use ${offer.memoryFor(cpuSize).words()}`,
    help: meant === undefined ? cpuForMemory(offer, memory) : `It is counted in ${offer.memory.words}: write ${meant}.`,
    related: cpu.kind === 'read' ? [{ pointer: CPU, mark: 'value', message: `\`cpu\` is ${written}` }] : [],
    fix: fixTo(sized, MEMORY, meant),
  };
}

/** The job gives only CPU, and the module's memory does not go with it. */
export function defaultNotOffered(sized: SizedJob, cpuSize: number): Finding {
  const { offer } = sized;
  const range = offer.memoryFor(cpuSize);
  return {
    ruleId: 'JOB601',
    pointer: CPU,
    mark: 'value',
    message: `${what(sized, CPU)} and \`memory\` is not given; ${offer.title} does not offer this \`cpu\` with the ${offer.memory.write(offer.defaults.memory)} that the Terraform module then takes; use ${range.words()}`,
    help: `Add \`memory: ${offer.memory.write(range.smallest)}\` under \`infrastructure.runtime\`.`,
  };
}

function memoryNote({ cpu, offer }: SizedJob): string {
  if (cpu.kind !== 'read' || !offer.cpus.includes(cpu.size)) return offer.notes.memory;
  return `With \`cpu\` ${cpu.text}: ${offer.memoryFor(cpu.size).words()}.`;
}

function what({ job }: SizedJob, pointer: string): string {
  return `\`${leafName(pointer)}\` is ${found(job.at(pointer), pointer)}`;
}

/** What was meant, where that is sold; blanks around a size are the smallest of faults. */
function meantCpu({ cpu, cpus }: SizeOffer, text: string): string | undefined {
  const guess = [cpu.read(text.trim()), cpu.guess(text)].find((each) => each !== undefined && cpus.includes(each));
  return guess === undefined ? undefined : cpu.write(guess);
}

function meantMemory(offer: SizeOffer, text: string, cpus: readonly number[]): string | undefined {
  const isSold = (size: number) => cpus.some((cpu) => offer.cpus.includes(cpu) && offer.memoryFor(cpu).has(size));
  const { read, guess, write } = offer.memory;
  const meant = [read(text.trim()), guess(text)].find((each) => each !== undefined && isSold(each));
  return meant === undefined ? undefined : write(meant);
}

function cpuForMemory(offer: SizeOffer, memory: { text: string; size: number }): string {
  const cpu = offer.cpus.find((each) => offer.memoryFor(each).has(memory.size));
  if (cpu === undefined) return `No \`cpu\` of ${offer.title} comes with it. ${offer.notes.memory}`;
  return `Or keep this \`memory\` and write \`cpu: ${offer.cpu.write(cpu)}\`.`;
}

function fixTo({ job: { document } }: SizedJob, pointer: string, word: string | undefined): Fix | undefined {
  return word === undefined ? undefined : replaceWord(document, placeAt(document, pointer).value, word);
}
