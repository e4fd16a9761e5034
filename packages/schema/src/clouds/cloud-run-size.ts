import { cloudRules } from '../generated/cloud-rules.ts';
import { guessCpus, type MemoryRange, type SizeOffer } from './size-offer.ts';

const { pairs, default: defaults } = cloudRules.sizes.gcp_cloud_run;
const MIB_PER_GIB = 1024;
const BYTES_PER_MIB = 1024 * 1024;

/** Powers of ten and of two, as Cloud Run reads them. */
const BYTES_OF_UNIT: Readonly<Record<string, number>> = {
  M: 1e6,
  G: 1e9,
  Mi: BYTES_PER_MIB,
  Gi: MIB_PER_GIB * BYTES_PER_MIB,
};

/** The sizes of Cloud Run jobs: whole CPUs or thousandths, and memory with a unit. */
export const cloudRunSizes: SizeOffer = {
  title: 'Google Cloud Run',
  cpu: {
    read(text) {
      const match = /^(\d+(?:\.\d+)?|\.\d+)(m?)$/.exec(text);
      return match === null ? undefined : Number(match[1]) / (match[2] === 'm' ? 1000 : 1);
    },
    write: String,
    guess: guessCpus,
    words: 'CPUs such as 1, or "1000m"',
  },
  memory: {
    read(text) {
      const match = /^(\d+(?:\.\d+)?|\.\d+)([GM]i?)$/.exec(text);
      return match === null ? undefined : (Number(match[1]) * (BYTES_OF_UNIT[match[2] ?? ''] ?? 0)) / BYTES_PER_MIB;
    },
    write: writeMib,
    guess: guessBinary,
    words: 'a number with Mi or Gi such as "512Mi" or "2Gi"; M and G are powers of ten',
  },
  defaults: { cpu: defaults.cpu, memory: defaults.memory_mib },
  cpus: pairs.map(({ cpu }) => cpu),
  cpuWords: `one of ${pairs.map(({ cpu }) => cpu).join(', ')}`,
  memoryFor,
  notes: {
    cpu: 'Jobs take whole CPUs only.',
    memory: `Offered: ${pairs.map(({ cpu }) => `with cpu ${cpu} ${memoryFor(cpu).words}`).join('; ')}.`,
  },
};

function memoryFor(cpu: number): MemoryRange {
  const { from, to } = pairs.find((pair) => pair.cpu === cpu)?.memory_mib ?? { from: 0, to: 0 };
  return {
    smallest: from,
    has: (memory) => memory >= from && memory <= to,
    words: `${writeMib(from)} to ${writeMib(to)}`,
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
