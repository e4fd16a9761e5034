import type { Check } from '../checks.ts';
import { hasUnknownKey } from '../rules/has-unknown-key.ts';
import type { Finding } from '../rules/report.ts';
import { cloudRunSizes } from './cloud-run-size.ts';
import { containerAppsSizes } from './container-apps-size.ts';
import { fargateSizes } from './fargate-size.ts';
import { CPU, MEMORY, readSize } from './read-size.ts';
import { type RuntimeType, runtimeOf } from './runtime-of.ts';
import {
  cpuNotOffered,
  defaultNotOffered,
  memoryNeverOffered,
  pairNotOffered,
  type SizedJob,
  unreadable,
} from './size-findings.ts';
import type { SizeOffer } from './size-offer.ts';

const OFFERS: Readonly<Partial<Record<RuntimeType, () => SizeOffer>>> = {
  aws_fargate: fargateSizes,
  azure_container_apps: containerAppsSizes,
  gcp_cloud_run: cloudRunSizes,
};

/** JOB601 and JOB602: sizes that the runtime can read, and that it sells together. */
export const checkSize: Check = (job) => {
  const offer = OFFERS[runtimeOf(job) ?? 'local_process']?.();
  if (offer === undefined) return [];
  const sized = { job, offer, cpu: readSize(job, CPU, offer.cpu), memory: readSize(job, MEMORY, offer.memory) };
  const findings = [...checkForms(sized), ...checkOffered(sized)];
  return findings.length > 0 && hasUnknownKey(job, '/infrastructure/runtime') ? [] : findings;
};

function checkForms(sized: SizedJob): Finding[] {
  return [
    ...(sized.cpu.kind === 'unreadable' ? [unreadable(sized, CPU, sized.cpu.text)] : []),
    ...(sized.memory.kind === 'unreadable' ? [unreadable(sized, MEMORY, sized.memory.text)] : []),
  ];
}

function checkOffered(sized: SizedJob): Finding[] {
  const { cpu, memory, offer } = sized;
  if (cpu.kind === 'read' && !offer.cpus.includes(cpu.size)) return [cpuNotOffered(sized, cpu.text)];
  if (cpu.kind === 'unreadable' || memory.kind === 'unreadable' || memory.kind === 'open') return [];
  if (cpu.kind === 'open') {
    if (memory.kind === 'missing' || offer.cpus.some((each) => offer.memoryFor(each).has(memory.size))) return [];
    return [memoryNeverOffered(sized, memory.text)];
  }
  const cpuSize = cpu.kind === 'read' ? cpu.size : offer.defaults.cpu;
  const memorySize = memory.kind === 'read' ? memory.size : offer.defaults.memory;
  if (offer.memoryFor(cpuSize).has(memorySize)) return [];
  return [memory.kind === 'read' ? pairNotOffered(sized, cpuSize, memory) : defaultNotOffered(sized, cpuSize)];
}
