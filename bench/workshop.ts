import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Fleet, type FleetChoices, writeFleet } from './fleet/write-fleet.ts';
import { lazy } from './lazy.ts';
import { installPeers, type Peers } from './peers.ts';

export const ROOT = resolve(import.meta.dirname, '..');
export const DATIVO = join(ROOT, 'packages/cli/bin/dativo.cjs');
export const PROGRAMS = join(import.meta.dirname, 'programs');

/** Ignored by git, and gone with the packages of this repository. */
const PEER_FOLDER = join(ROOT, 'node_modules/.cache/dativo-bench');

export interface Choices {
  readonly withPeers: boolean;
  /** The folder of a copy of the original platform, if somebody has one. */
  readonly original?: string;
}

/** What rows work with: made when the first of them asks for it, gone with `close`. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'dativo-bench-'));
  readonly choices: Choices;
  private readonly fleets = new Map<string, Fleet>();
  private readonly peers: () => Peers;

  constructor(choices: Choices) {
    this.choices = choices;
    this.peers = lazy(() =>
      choices.withPeers ? installPeers(PEER_FOLDER) : { why: 'asked for with --without-peers' },
    );
  }

  fleet(count: number, choices: FleetChoices = {}): Fleet {
    const key = JSON.stringify([count, choices]);
    const known = this.fleets.get(key);
    if (known !== undefined) return known;
    const written = writeFleet(count, choices);
    this.fleets.set(key, written);
    return written;
  }

  job(): string {
    return this.fleet(1).files[0] ?? '';
  }

  file(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  whyNoPeers(): string | undefined {
    const peers = this.peers();
    return 'why' in peers ? peers.why : undefined;
  }

  peerFolder(): string {
    const peers = this.peers();
    if ('why' in peers) throw new Error(peers.why);
    return peers.folder;
  }

  close(): void {
    for (const fleet of this.fleets.values()) fleet.remove();
    rmSync(this.folder, { recursive: true });
  }
}
