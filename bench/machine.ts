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

export function machineLine({ node, system, processor, cores, memoryGib }: Machine): string {
  return `Node ${node}, ${system}, ${processor}, ${cores} cores, ${memoryGib} GiB`;
}

function systemName(): string {
  if (platform() !== 'linux') return `${platform()} ${release()}`;
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
  } catch {
    return 'Linux'; // small images have no such file
  }
}
