import { join } from 'node:path';
import { compare } from '../compare.ts';
import { lazy } from '../lazy.ts';
import { PEERS, type Peer, programOf } from '../peers.ts';
import type { Row } from '../row.ts';
import type { Command } from '../start.ts';
import { ROOT, type Workshop } from '../workshop.ts';
import { shown, validateFleet } from './commands.ts';
import { spectralRules } from './spectral-rules.ts';

const SCHEMA = join(ROOT, 'schemas/job-config.schema.json');

interface Tool {
  readonly name: string;
  readonly count: number;
  /** How many times as long as dativo it is to take at least; without one, the row only compares. */
  readonly atLeast?: number;
  readonly mostRounds?: number;
  readonly command: (files: string) => Omit<Command, 'cwd'>;
  readonly isPeer: boolean;
}

/** Validators that other people made, on the same files and, where they take one, with the same schema. */
export function otherToolRows(workshop: Workshop): readonly Row[] {
  const peer = (name: Peer) => programOf(workshop.peerFolder(), name);
  const rules = lazy(() => spectralRules(workshop, SCHEMA));
  const ajv = (files: string) => ({
    args: [peer('ajv-cli'), 'validate', '-s', SCHEMA, '--strict=false', '--all-errors', '-d', files],
  });
  const tools: readonly Tool[] = [
    { name: `ajv-cli ${PEERS['ajv-cli']}`, count: 1, atLeast: 5, command: ajv, isPeer: true },
    { name: `ajv-cli ${PEERS['ajv-cli']}`, count: 10_000, atLeast: 2, command: ajv, isPeer: true },
    {
      name: `v8r ${PEERS.v8r}`,
      count: 100,
      mostRounds: 3,
      command: (files) => ({ args: [peer('v8r'), '--schema', SCHEMA, files] }),
      isPeer: true,
    },
    {
      name: `spectral ${PEERS['@stoplight/spectral-cli']}`,
      count: 100,
      mostRounds: 3,
      command: (files) => ({
        args: [peer('@stoplight/spectral-cli'), 'lint', '--ruleset', rules(), files],
      }),
      isPeer: true,
    },
    {
      name: 'yamllint, syntax and style only',
      count: 100,
      mostRounds: 3,
      command: () => ({ program: 'yamllint', args: ['-d', 'relaxed', '.'] }),
      isPeer: false,
    },
  ];
  return tools.map((tool) => toolRow(workshop, tool));
}

function toolRow(workshop: Workshop, { name, count, atLeast, mostRounds, command, isPeer }: Tool): Row {
  const files = count === 1 ? 'one file' : `${shown(count)} files`;
  return {
    what: `${name}, ${files}`,
    topic: 'other tools',
    target: { bound: 'at least', limit: atLeast ?? 1, unit: '×', than: 'as long as dativo' },
    weight: atLeast === undefined ? 'comparison' : 'goal',
    ...(mostRounds === undefined ? {} : { mostRounds }),
    parts: 'ms',
    ...compare({
      needs: () => (isPeer ? workshop.whyNoPeers() : undefined),
      own: () => validateFleet(workshop, count),
      // Some take no absolute paths.
      other: () => ({ ...command('*/*.yaml'), cwd: workshop.fleet(count).folder }),
      measure: 'other / own',
    }),
  };
}
