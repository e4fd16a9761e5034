import { cloudRules } from '../generated/cloud-rules.ts';
import { amount, guessCpus, guessMib, type MemoryRange, type SizeOffer } from './size-offer.ts';

const { pairs, default: defaults } = cloudRules.sizes.aws_fargate;
const UNITS_PER_CPU = 1024;
const MIB_PER_GB = 1024;

/** The task sizes of Fargate: CPU units and MiB, or the `1 vCPU` and `2 GB` that ECS reads too. */
export const fargateSizes: SizeOffer = {
  title: 'AWS Fargate',
  cpu: {
    read: (text) => readNumber(text) ?? scaled(/^(\d+\.?\d*|\.\d+) ?(?:vCPU|vcpu)$/, text, UNITS_PER_CPU),
    write: String,
    guess: (text) => {
      const cpus = guessCpus(text);
      return cpus === undefined ? undefined : cpus * UNITS_PER_CPU;
    },
    words: 'CPU units such as 1024, or "1 vCPU"',
  },
  memory: {
    read: (text) => readNumber(text) ?? scaled(/^(\d+\.?\d*|\.\d+) ?GB$/, text, MIB_PER_GB),
    write: String,
    guess: (text) => (amount(text)?.unit === '' ? (amount(text)?.number ?? 0) * MIB_PER_GB : guessMib(text)),
    words: 'MiB such as 2048, or "2 GB"',
  },
  defaults,
  cpus: pairs.map(({ cpu }) => cpu),
  cpuWords: `one of ${pairs.map(({ cpu }) => cpu).join(', ')}`,
  memoryFor,
  notes: {
    cpu: `1 vCPU is ${UNITS_PER_CPU} CPU units.`,
    memory: `Offered: ${pairs.map(({ cpu }) => `with cpu ${cpu} ${memoryFor(cpu).words}`).join('; ')}.`,
  },
};

function memoryFor(cpu: number): MemoryRange {
  const memory = pairs.find((pair) => pair.cpu === cpu)?.memory ?? [];
  return 'from' in memory ? stepped(memory) : listed(memory);
}

/** A number without a unit, as metadata hands it to Terraform. */
function readNumber(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function scaled(form: RegExp, text: string, factor: number): number | undefined {
  const match = form.exec(text);
  return match === null ? undefined : Number(match[1]) * factor;
}

function listed(sizes: readonly number[]): MemoryRange {
  return { smallest: sizes[0] ?? 0, has: (memory) => sizes.includes(memory), words: `one of ${sizes.join(', ')}` };
}

function stepped({ from, to, step }: { from: number; to: number; step: number }): MemoryRange {
  return {
    smallest: from,
    has: (memory) => memory >= from && memory <= to && (memory - from) % step === 0,
    words: `${from} to ${to} in steps of ${step}`,
  };
}
