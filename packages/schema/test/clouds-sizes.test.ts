import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudJob, findings, marks, type Provider } from './clouds-job.ts';

function sized(provider: Provider, cpu: unknown, memory: unknown): string[] {
  return marks(
    cloudJob(provider, { ...(cpu === undefined ? {} : { cpu }), ...(memory === undefined ? {} : { memory }) }),
  );
}

function between(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
}

/** Written down from the page of AWS, apart from the table that the check reads. */
const FARGATE = new Map<number, readonly number[]>([
  [256, [512, 1024, 2048]],
  [512, between(1, 4, 1).map((gb) => gb * 1024)],
  [1024, between(2, 8, 1).map((gb) => gb * 1024)],
  [2048, between(4, 16, 1).map((gb) => gb * 1024)],
  [4096, between(8, 30, 1).map((gb) => gb * 1024)],
  [8192, between(16, 60, 4).map((gb) => gb * 1024)],
  [16384, between(32, 120, 8).map((gb) => gb * 1024)],
]);

describe('Fargate', () => {
  const pairs = [...FARGATE].flatMap(([cpu, memory]) => memory.map((each) => [cpu, each] as const));

  test('sells 74 pairs, however they are written', () => {
    expect(pairs).toHaveLength(74);
    for (const [cpu, memory] of pairs) {
      expect(sized('aws', cpu, memory), `${cpu} ${memory}`).toEqual([]);
      expect(sized('aws', String(cpu), String(memory))).toEqual([]);
      expect(sized('aws', `${cpu / 1024} vCPU`, `${memory / 1024} GB`)).toEqual([]);
      expect(sized('aws', `${cpu / 1024}vcpu`, `${memory / 1024}GB`)).toEqual([]);
    }
  });

  test('sells no other: the neighbours of each pair and the sizes of other rows', () => {
    const memories = [...new Set(pairs.flatMap(([, memory]) => [memory, memory - 512, memory + 512, memory + 1]))];
    const others = [...FARGATE].flatMap(([cpu, sold]) =>
      memories.filter((memory) => memory > 0 && !sold.includes(memory)).map((memory) => [cpu, memory] as const),
    );
    expect(others.length).toBeGreaterThan(200);
    for (const [cpu, memory] of others)
      expect(sized('aws', cpu, memory), `${cpu} ${memory}`).toEqual(['JOB601 memory']);
  });

  test.each([0.25, 100, 255, 257, 1000, 3072, 32768, '300', '3 vCPU', '0.3 vCPU'])('has no cpu %j', (cpu) => {
    expect(sized('aws', cpu, 2048)).toEqual(['JOB601 cpu']);
  });
});

describe('Container Apps', () => {
  const cpus = between(1, 16, 1).map((quarters) => quarters / 4);

  test.each(cpus)('gives twice as many Gi as CPUs: %d', (cpu) => {
    expect(sized('azure', cpu, `${cpu * 2}Gi`)).toEqual([]);
    expect(sized('azure', String(cpu), `${(cpu * 2).toFixed(1)}Gi`)).toEqual([]);
    expect(sized('azure', cpu, cpu * 2)).toEqual([]);
    for (const memory of [cpu, cpu * 2 - 0.25, cpu * 2 + 0.25, cpu * 4])
      expect(sized('azure', cpu, `${memory}Gi`)).toEqual(['JOB601 memory']);
  });

  test.each([0.1, 0.3, 4.25, 8])('has no cpu %d', (cpu) => {
    expect(sized('azure', cpu, `${cpu * 2}Gi`)).toEqual(['JOB601 cpu']);
  });
});

describe('Cloud Run', () => {
  test.each([
    [1, 512, 4096],
    [2, 512, 8192],
    [4, 2048, 16384],
    [6, 4096, 24576],
    [8, 4096, 32768],
  ])('gives cpu %d from %d to %d MiB', (cpu, least, most) => {
    for (const memory of [least, least + 1, most - 1, most]) expect(sized('gcp', cpu, `${memory}Mi`)).toEqual([]);
    for (const memory of [least - 1, most + 1, most * 2])
      expect(sized('gcp', `${cpu * 1000}m`, `${memory}Mi`)).toEqual(['JOB601 memory']);
    expect(sized('gcp', String(cpu), `${most / 1024}Gi`)).toEqual([]);
  });

  test.each([0.5, '500m', 3, 1.5, 16])('has no cpu %j', (cpu) => {
    expect(sized('gcp', cpu, '2Gi')).toEqual(['JOB601 cpu']);
  });

  test.each([
    ['4G', []],
    ['4.2G', []],
    ['4.3G', ['JOB601 memory']],
    ['537M', []],
    ['536M', ['JOB601 memory']],
    ['1.5Gi', []],
  ])('reads powers of ten and fractions: %s', (memory, expected) => {
    expect(sized('gcp', 1, memory)).toEqual(expected);
  });
});

describe('forms', () => {
  test.each<[Provider, unknown, unknown, string[]]>([
    ['aws', 'lots', 2048, ['JOB602 cpu']],
    ['aws', 1024, '2Gi', ['JOB602 memory']],
    ['aws', '1 cpu', 2048, ['JOB602 cpu']],
    ['aws', '-1', 2048, ['JOB602 cpu']],
    ['aws', '1024 ', 2048, ['JOB602 cpu']],
    ['aws', '1 VCPU', '2 gb', ['JOB602 cpu', 'JOB602 memory']],
    ['aws', '1e3', 2048, ['JOB602 cpu']],
    ['aws', 'NaN', 'Infinity', ['JOB602 cpu', 'JOB602 memory']],
    ['azure', '500m', '1Gi', ['JOB602 cpu']],
    ['azure', '0.5', '1Gib', ['JOB602 memory']],
    ['azure', '0.5', '1024Mi', ['JOB602 memory']],
    ['gcp', '1 vCPU', '2Gi', ['JOB602 cpu']],
    ['gcp', 1, '2GB', ['JOB602 memory']],
    ['gcp', 1, 2048, ['JOB602 memory']],
    ['gcp', 1, '2gi', ['JOB602 memory']],
    ['local', 'lots', 'plenty', []],
    ['aws', '{{terraform_outputs.cpu}}', 2048, []],
    ['aws', '{{terraform_outputs.cpu}}', 100, ['JOB601 memory']],
    ['aws', '{{terraform_outputs.cpu}}', 'lots', ['JOB602 memory']],
    ['aws', 300, '{{terraform_outputs.memory}}', ['JOB601 cpu']],
    ['aws', '${CPU}', '${MEMORY}', []],
    ['aws', null, null, []],
  ])('%s cpu %j memory %j', (provider, cpu, memory, expected) => {
    expect(sized(provider, cpu, memory)).toEqual(expected);
  });

  test.each<[Provider, Record<string, unknown>, string[]]>([
    ['aws', { cpu: 512 }, []],
    ['aws', { cpu: 256 }, []],
    ['aws', { cpu: 2048 }, ['JOB601 cpu']],
    ['aws', { memory: 8192 }, []],
    ['aws', { memory: 1024 }, ['JOB601 memory']],
    ['azure', { cpu: 1 }, []],
    ['azure', { cpu: 0.5 }, ['JOB601 cpu']],
    ['azure', { memory: '1Gi' }, ['JOB601 memory']],
    ['gcp', { cpu: 2 }, []],
    ['gcp', { cpu: 6 }, ['JOB601 cpu']],
    ['gcp', { memory: '4Gi' }, []],
    ['gcp', { memory: '5Gi' }, ['JOB601 memory']],
  ])('on %s %j goes with the default of the module: %j', (provider, runtime, expected) => {
    expect(marks(cloudJob(provider, runtime))).toEqual(expected);
  });

  test.each<[Provider, Record<string, unknown>, string | undefined]>([
    ['aws', { cpu: 1 }, '1024'],
    ['aws', { cpu: '500m', memory: 1024 }, '"512"'],
    ['aws', { memory: '2Gi' }, '"2048"'],
    ['aws', { memory: 2 }, '2048'],
    ['aws', { memory: ' 4096 ' }, '"4096"'],
    ['aws', { memory: '1Gi' }, undefined],
    ['azure', { memory: '2GB' }, '"2Gi"'],
    ['azure', { cpu: 1024 }, '1'],
    ['gcp', { memory: '2GB' }, undefined],
    ['gcp', { memory: 2 }, undefined],
    ['gcp', { memory: '2GiB' }, '"2Gi"'],
    ['gcp', { cpu: '1 vCPU' }, '"1"'],
  ])('on %s %j is fixed to %j', (provider, runtime, newText) => {
    const cpu = { cpu: provider === 'aws' ? 1024 : 1 };
    const [finding] = findings(cloudJob(provider, { ...cpu, ...runtime }));
    expect(finding?.fix?.edits[0]?.newText).toBe(newText);
  });

  test('a number and the same number in quotes are one size', () => {
    const size = fc.oneof(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
      fc.constantFrom(256, 512, 1024, 2048, 4096, 8192, 16384, 30720),
    );
    fc.assert(
      fc.property(fc.constantFrom<Provider>('aws', 'azure', 'gcp'), size, size, (provider, cpu, memory) => {
        expect(sized(provider, String(cpu), String(memory))).toEqual(sized(provider, cpu, memory));
      }),
    );
  });
});

test('a size that does not go with another points to the other', () => {
  const [finding] = findings(cloudJob('aws', { cpu: 1024, memory: 512 }));
  expect(finding?.related).toMatchObject([{ message: '`cpu` is 1024' }]);
});

test('sizes are not judged where provider and runtime do not go together', () => {
  expect(marks(cloudJob('aws', { type: 'gcp_cloud_run', cpu: 3, memory: 'lots' }))).toEqual(['JOB301 type']);
});
