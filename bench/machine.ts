import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** What a reader must know of the machine to compare: nothing that tells which machine it was. */
export interface Machine {
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGib: number;
}

export function describeMachine(): Machine {
  return {
    node: process.versions.node,
    system: `${systemName()}, ${arch()}`,
    processor: cpus()[0]?.model.trim() || 'unknown processor',
    cores: availableParallelism(),
    memoryGib: Math.round(totalmem() / 2 ** 30),
  };
}

/** What stands above a table. */
export function runLine({ node, system, processor, cores, memoryGib }: Machine, rounds: number): string {
  const medians = rounds === 1 ? 'one round' : `medians of ${rounds} rounds`;
  return `Node ${node}, ${system}, ${processor}, ${cores} cores, ${memoryGib} GiB; ${medians}`;
}

function systemName(): string {
  if (platform() !== 'linux') return `${platform()} ${release()}`;
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
  } catch {
    return 'Linux'; // small images have no such file
  }
}
