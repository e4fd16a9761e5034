import { cloudRules } from '../generated/cloud-rules.ts';
import { once } from '../once.ts';
import { guessCpus, type MemoryRange, readerOf, type SizeOffer } from './size-offer.ts';

const { pairs, default: defaults, ...written } = cloudRules.sizes.gcp_cloud_run;
const MIB_PER_GIB = 1024;

/** The sizes of Cloud Run jobs: whole CPUs or thousandths, and memory with a unit. */
export const cloudRunSizes = once(
  (): SizeOffer => ({
    title: 'Google Cloud Run',
    cpu: {
      read: readerOf(written.cpu_spellings),
      write: String,
      guess: guessCpus,
      words: written.cpu_words,
    },
    memory: {
      read: readerOf(written.memory_spellings),
      write: writeMib,
      guess: guessBinary,
      words: written.memory_words,
    },
    defaults: { cpu: defaults.cpu, memory: defaults.memory_mib },
    cpus: pairs.map(({ cpu }) => cpu),
    cpuWords: `one of ${pairs.map(({ cpu }) => cpu).join(', ')}`,
    memoryFor,
    notes: {
      cpu: 'Jobs take whole CPUs only.',
      memory: `Offered: ${pairs.map(({ cpu }) => `with cpu ${cpu} ${memoryFor(cpu).words()}`).join('; ')}.`,
    },
  }),
);

function memoryFor(cpu: number): MemoryRange {
  const { from, to } = pairs.find((pair) => pair.cpu === cpu)?.memory_mib ?? { from: 0, to: 0 };
  return {
    smallest: from,
    has: (memory) => memory >= from && memory <= to,
    words: () => `${writeMib(from)} to ${writeMib(to)}`,
  };
}

function writeMib(mib: number): string {
  return mib % MIB_PER_GIB === 0 ? `${mib / MIB_PER_GIB}Gi` : `${mib}Mi`;
}

/** Only for units that say which power they mean: `2GB` may be 2G or 2Gi. */
function guessBinary(text: string): number | undefined {
  const match = /^\s*(\d+\.?\d*|\.\d+)\s*([gm])i(?:b|\b)\s*$/i.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * (match[2]?.toLowerCase() === 'g' ? MIB_PER_GIB : 1);
}
