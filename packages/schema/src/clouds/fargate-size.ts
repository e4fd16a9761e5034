import { cloudRules } from '../generated/cloud-rules.ts';
import { once } from '../once.ts';
import { amount, guessCpus, guessMib, type MemoryRange, readerOf, type SizeOffer } from './size-offer.ts';

const { pairs, default: defaults, ...written } = cloudRules.sizes.aws_fargate;
const UNITS_PER_CPU = 1024;
const MIB_PER_GB = 1024;

/** The task sizes of Fargate: CPU units and MiB, or the `1 vCPU` and `2 GB` that ECS reads too. */
export const fargateSizes = once(
  (): SizeOffer => ({
    title: 'AWS Fargate',
    cpu: {
      read: readerOf(written.cpu_spellings),
      write: String,
      guess: (text) => {
        const cpus = guessCpus(text);
        return cpus === undefined ? undefined : cpus * UNITS_PER_CPU;
      },
      words: written.cpu_words,
    },
    memory: {
      read: readerOf(written.memory_spellings),
      write: String,
      guess: (text) => (amount(text)?.unit === '' ? (amount(text)?.number ?? 0) * MIB_PER_GB : guessMib(text)),
      words: written.memory_words,
    },
    defaults,
    cpus: pairs.map(({ cpu }) => cpu),
    cpuWords: `one of ${pairs.map(({ cpu }) => cpu).join(', ')}`,
    memoryFor,
    notes: {
      cpu: `1 vCPU is ${UNITS_PER_CPU} CPU units.`,
      memory: `Offered: ${pairs.map(({ cpu }) => `with cpu ${cpu} ${memoryFor(cpu).words()}`).join('; ')}.`,
    },
  }),
);

function memoryFor(cpu: number): MemoryRange {
  const memory = pairs.find((pair) => pair.cpu === cpu)?.memory ?? [];
  return 'from' in memory ? stepped(memory) : listed(memory);
}

function listed(sizes: readonly number[]): MemoryRange {
  return {
    smallest: sizes[0] ?? 0,
    has: (memory) => sizes.includes(memory),
    words: () => `one of ${sizes.join(', ')}`,
  };
}

function stepped({ from, to, step }: { from: number; to: number; step: number }): MemoryRange {
  return {
    smallest: from,
    has: (memory) => memory >= from && memory <= to && (memory - from) % step === 0,
    words: () => `${from} to ${to} in steps of ${step}`,
  };
}
