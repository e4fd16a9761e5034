import { remembered } from '../remembered.ts';

/** How one of the two sizes is written on a runtime. */
export interface SizeForm {
  /** The size in the unit that limits are compared in; `undefined` for text that the runtime does not read. */
  read(text: string): number | undefined;
  /** The same size as a job writes it best. */
  write(size: number): string;
  /** What somebody who wrote it in the manner of another cloud most likely meant. */
  guess(text: string): number | undefined;
  /** The forms, as words for `use …`. */
  readonly words: string;
}

/** The sizes of memory that go with one CPU size. */
export interface MemoryRange {
  readonly smallest: number;
  has(memory: number): boolean;
  /** The range as words for `use …`. */
  words(): string;
}

/** What a runtime sells. Memory is in MiB; CPU is in the unit of the runtime. */
export interface SizeOffer {
  readonly title: string;
  readonly cpu: SizeForm;
  readonly memory: SizeForm;
  /** What the Terraform module takes where the job says nothing. */
  readonly defaults: { readonly cpu: number; readonly memory: number };
  readonly cpus: readonly number[];
  /** `cpus` as words for `use …`. */
  readonly cpuWords: string;
  /** For one of `cpus`. */
  memoryFor(cpu: number): MemoryRange;
  /** What else helps to choose. */
  readonly notes: { readonly cpu: string; readonly memory: string };
}

/** A way to write a size: what the first group of the pattern holds, times `factor`, by `divisor`. */
interface Spelling {
  readonly pattern: string;
  readonly factor: number;
  readonly divisor: number;
}

/** Reads a size in the first of the spellings that fits. */
export function readerOf(spellings: readonly Spelling[]): SizeForm['read'] {
  const forms = spellings.map(({ pattern, factor, divisor }) => ({ form: new RegExp(pattern), factor, divisor }));
  return remembered((text) => {
    for (const { form, factor, divisor } of forms) {
      const match = form.exec(text);
      if (match !== null) return (Number(match[1]) * factor) / divisor;
    }
    return undefined;
  });
}

/** A number with a unit behind it; `undefined` where the text is something else. */
export function amount(text: string): { readonly number: number; readonly unit: string } | undefined {
  const match = /^\s*(\d+\.?\d*|\.\d+)\s*([a-z]*)\s*$/i.exec(text);
  return match === null ? undefined : { number: Number(match[1]), unit: match[2] ?? '' };
}

const MIB_OF_UNIT: Readonly<Record<string, number>> = {
  m: 1,
  mi: 1,
  mib: 1,
  mb: 1,
  g: 1024,
  gi: 1024,
  gib: 1024,
  gb: 1024,
};

/** MiB of an amount in any common spelling; GB counts as GiB, for clouds that have no sizes in powers of ten. */
export function guessMib(text: string): number | undefined {
  const found = amount(text);
  const factor = MIB_OF_UNIT[found?.unit.toLowerCase() ?? ''];
  return found === undefined || factor === undefined ? undefined : found.number * factor;
}

/** From this number on somebody counts in the CPU units of ECS, where 1024 is one CPU. */
const FEWEST_CPU_UNITS = 256;

/** CPUs of an amount in any common spelling; `m` is a thousandth. */
export function guessCpus(text: string): number | undefined {
  const found = amount(text);
  if (found === undefined) return undefined;
  const { number } = found;
  const unit = found.unit.toLowerCase();
  if (unit === 'm') return number / 1000;
  if (!['', 'cpu', 'cpus', 'vcpu', 'vcpus', 'core', 'cores'].includes(unit)) return undefined;
  return number >= FEWEST_CPU_UNITS ? number / 1024 : number;
}
