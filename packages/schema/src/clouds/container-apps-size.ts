import { cloudRules } from '../generated/cloud-rules.ts';
import { once } from '../once.ts';
import { amount, guessCpus, guessMib, readerOf, type SizeOffer } from './size-offer.ts';

const {
  cpu,
  memory_per_cpu: gibPerCpu,
  default: defaults,
  consumption_only_max_cpu: most,
  ...written
} = cloudRules.sizes.azure_container_apps;
const MIB_PER_GIB = 1024;

/** The allocations of Container Apps: CPUs in quarters, and for each of them exactly one size of memory. */
export const containerAppsSizes = once(
  (): SizeOffer => ({
    title: 'Azure Container Apps',
    cpu: {
      read: readerOf(written.cpu_spellings),
      write: String,
      guess: guessCpus,
      words: written.cpu_words,
    },
    memory: {
      read: readerOf(written.memory_spellings),
      write: (mib) => `${mib / MIB_PER_GIB}Gi`,
      // Nobody asks for 2048 GiB.
      guess: (text) => (amount(text)?.unit === '' ? amount(text)?.number : guessMib(text)),
      words: written.memory_words,
    },
    defaults: { cpu: defaults.cpu, memory: defaults.memory * MIB_PER_GIB },
    cpus: Array.from({ length: 1 + (cpu.to - cpu.from) / cpu.step }, (_, index) => cpu.from + index * cpu.step),
    cpuWords: `${cpu.from} to ${cpu.to} in steps of ${cpu.step}`,
    memoryFor(cpus) {
      const only = cpus * gibPerCpu * MIB_PER_GIB;
      return { smallest: only, has: (memory) => memory === only, words: () => `${only / MIB_PER_GIB}Gi` };
    },
    notes: {
      cpu: `More than ${most} needs an environment with a workload profile.`,
      memory: `Every CPU comes with exactly ${gibPerCpu}Gi.`,
    },
  }),
);
