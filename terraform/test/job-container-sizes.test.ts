import { parseJob } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { jobFileOf } from './job-container-job-file.ts';
import { type Container, RUNTIMES, type Runtime, rulesOf, verdictOf, verdictsOf } from './job-container-verdicts.ts';

const GIB = 1024;
const hasTerraform = isTerraformInstalled();

function between(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
}

/** Written down from the page of AWS, apart from the table that the module reads. */
const FARGATE: readonly (readonly [cpu: number, memory: readonly number[]])[] = [
  [256, [512, 1024, 2048]],
  [512, between(1, 4, 1).map((gib) => gib * GIB)],
  [1024, between(2, 8, 1).map((gib) => gib * GIB)],
  [2048, between(4, 16, 1).map((gib) => gib * GIB)],
  [4096, between(8, 30, 1).map((gib) => gib * GIB)],
  [8192, between(16, 60, 4).map((gib) => gib * GIB)],
  [16384, between(32, 120, 8).map((gib) => gib * GIB)],
];

type Sized = readonly [cpu: string, memory: string];

async function refused(runtime: Runtime, sizes: readonly Sized[], more: Partial<Container> = {}): Promise<string[]> {
  const verdicts = await verdictsOf(sizes.map(([cpu, memory]) => ({ runtime, cpu, memory, ...more })));
  return sizes.flatMap(([cpu, memory], index) => {
    const rules = verdicts[index] === undefined ? [] : rulesOf(verdicts[index]);
    return rules.length === 0 ? [] : [`${cpu} ${memory}: ${rules.join(' ')}`];
  });
}

/** What the validator of job files says of the same sizes. */
function refusedInTypeScript(runtime: Runtime, sizes: readonly Sized[]): string[] {
  return sizes.flatMap(([cpu, memory]) => {
    const { diagnostics } = parseJob(jobFileOf(runtime, { cpu, memory }), { file: 'job.yaml' });
    const rules = diagnostics.map(({ ruleId }) => ruleId).sort();
    return rules.length === 0 ? [] : [`${cpu} ${memory}: ${rules.join(' ')}`];
  });
}

describe.skipIf(!hasTerraform)('sizes', { timeout: 240_000 }, () => {
  const sold = FARGATE.flatMap(([cpu, memory]) => memory.map((each): Sized => [`${cpu}`, `${each}`]));

  test('T13: all 74 pairs of Fargate pass', async () => {
    expect(sold).toHaveLength(74);
    expect(await refused('aws_fargate', sold)).toEqual([]);
    expect(refusedInTypeScript('aws_fargate', sold)).toEqual([]);
  });

  test('T13: 200 other pairs of Fargate fail, for the validator too', async () => {
    const memories = [
      ...new Set(sold.flatMap(([, memory]) => [Number(memory), Number(memory) - 512, Number(memory) + 1])),
    ];
    const every = FARGATE.flatMap(([cpu, list]) =>
      memories.filter((memory) => memory > 0 && !list.includes(memory)).map((memory): Sized => [`${cpu}`, `${memory}`]),
    );
    const others = every.filter((_, index) => index % Math.floor(every.length / 200) === 0).slice(0, 200);
    expect(others).toHaveLength(200);
    const faults = others.map(([cpu, memory]) => `${cpu} ${memory}: JOB601`);
    expect(await refused('aws_fargate', others)).toEqual(faults);
    expect(refusedInTypeScript('aws_fargate', others)).toEqual(faults);
  });

  test('T13: Container Apps sell 16 rows, 8 of them without workload profiles, and their neighbours are refused', async () => {
    const rows = between(1, 16, 1).map((quarters): Sized => [`${quarters / 4}`, `${quarters / 2}Gi`]);
    expect(await refused('azure_container_apps', rows)).toEqual([]);
    expect(refusedInTypeScript('azure_container_apps', rows)).toEqual([]);
    const without = await refused('azure_container_apps', rows, { is_consumption_only: true });
    expect(without).toEqual(rows.slice(8).map(([cpu, memory]) => `${cpu} ${memory}: JOB601`));
    const wrong = [
      ...rows.map(([cpu, memory]): Sized => [cpu, `${Number.parseFloat(memory) + 0.5}Gi`]),
      ...rows.map(([cpu, memory]): Sized => [`${Number(cpu) + 0.1}`, memory]),
      ['0', '0Gi'],
      ['4.25', '8.5Gi'],
    ] as const;
    expect(await refused('azure_container_apps', wrong)).toHaveLength(wrong.length);
    expect(refusedInTypeScript('azure_container_apps', wrong.slice(0, -2))).toHaveLength(wrong.length - 2);
  });

  test('a dedicated profile gives any part of its node', async () => {
    const verdict = async (cpu: string, memory: string, workload_profile: string) =>
      rulesOf(await verdictOf({ runtime: 'azure_container_apps', cpu, memory, workload_profile }));
    expect(await verdict('4', '16Gi', 'D4')).toEqual([]);
    expect(await verdict('1.33', '0.1Gi', 'E4')).toEqual([]);
    expect(await verdict('4', '16.5Gi', 'D4')).toEqual(['JOB601']);
    expect(await verdict('4.01', '8Gi', 'D4')).toEqual(['JOB601']);
    expect(await verdict('1.333', '2Gi', 'D4')).toEqual(['JOB601']);
  });

  /** cpu, smallest, largest memory in MiB, from the page of Google. */
  const CLOUD_RUN = [
    ['1', 512, 4 * GIB],
    ['2', 512, 8 * GIB],
    ['4', 2 * GIB, 16 * GIB],
    ['6', 4 * GIB, 24 * GIB],
    ['8', 4 * GIB, 32 * GIB],
  ] as const;

  test('T13: Cloud Run jobs have their boundaries on both sides', async () => {
    const inside = CLOUD_RUN.flatMap(([cpu, from, to]): Sized[] => [
      [cpu, `${from}Mi`],
      [cpu, `${to}Mi`],
    ]);
    const outside = CLOUD_RUN.flatMap(([cpu, from, to]): Sized[] => [
      [cpu, `${from - 1}Mi`],
      [cpu, `${to + 1}Mi`],
    ]);
    const noCpu = ['0.5', '3', '5', '7', '9', '1.5', '16'].map((cpu): Sized => [cpu, '4Gi']);
    expect(await refused('gcp_cloud_run', inside)).toEqual([]);
    expect(refusedInTypeScript('gcp_cloud_run', inside)).toEqual([]);
    const wrong = [...outside, ...noCpu];
    const faults = wrong.map(([cpu, memory]) => `${cpu} ${memory}: JOB601`);
    expect(await refused('gcp_cloud_run', wrong)).toEqual(faults);
    expect(refusedInTypeScript('gcp_cloud_run', wrong)).toEqual(faults);
  });

  test('T13: services of Cloud Run have smaller sizes in the first generation', async () => {
    const sizes: readonly Sized[] = [
      ['0.08', '128Mi'],
      ['0.08', '512Mi'],
      ['0.49', '512Mi'],
      ['0.5', '1Gi'],
      ['990m', '1Gi'],
      ['1', '128Mi'],
    ];
    const never: readonly Sized[] = [
      ['0.07', '128Mi'],
      ['0.08', '513Mi'],
      ['0.49', '513Mi'],
      ['0.5', '1025Mi'],
      ['0.085', '128Mi'],
      ['1', '127Mi'],
      ['0', '128Mi'],
    ];
    for (const execution_environment of [undefined, 'gen1'] as const) {
      const more = {
        kind: 'service',
        ...(execution_environment === undefined ? {} : { execution_environment }),
      } as const;
      expect(await refused('gcp_cloud_run', sizes, more)).toEqual([]);
      expect(await refused('gcp_cloud_run', never, more)).toHaveLength(never.length);
    }
    const second = { kind: 'service', execution_environment: 'gen2' } as const;
    expect(await refused('gcp_cloud_run', sizes, second)).toHaveLength(sizes.length);
    expect(await refused('gcp_cloud_run', sizes)).toHaveLength(sizes.length);
  });

  test('O11: cpu 256 with memory 30720 is refused, and 8 and 16 vCPU are not', async () => {
    const verdict = await verdictOf({ runtime: 'aws_fargate', cpu: '256', memory: '30720' });
    expect(verdict.faults).toEqual([
      {
        rule: 'JOB601',
        message: 'memory is "30720", which AWS Fargate does not offer with cpu "256"; use one of 512, 1024, 2048.',
      },
    ]);
    expect(
      await refused('aws_fargate', [
        ['8192', '16384'],
        ['16384', '122880'],
      ]),
    ).toEqual([]);
  });

  test('sizes that are not text of the cloud are told apart from those that are not sold, as by the validator', async () => {
    const spellings: Readonly<Record<Runtime, readonly Sized[]>> = {
      aws_fargate: [
        ['1 vCPU', '2 GB'],
        ['.25vcpu', '0.5GB'],
        ['1. vCPU', '2048'],
        ['1024.0', '2048'],
        ['1024m', '2Gi'],
        ['one', '2048'],
        ['1024', '2 gb'],
        ['300', '2 gib'],
        ['-1', '2048'],
        ['1024 ', '2048'],
      ],
      azure_container_apps: [
        ['.5', '1'],
        ['0.50', '1.0Gi'],
        ['1.', '2.Gi'],
        ['1000m', '2Gi'],
        ['1', '2048Mi'],
        ['1', '2G'],
        ['1024', '2048'],
      ],
      gcp_cloud_run: [
        ['1000m', '2Gi'],
        ['2000m', '2000M'],
        ['1.0', '0.5Gi'],
        ['.5', '2Gi'],
        ['1', '2048'],
        ['1', '2GB'],
        ['1.', '1G'],
        ['1 CPU', '512Mi'],
        ['1', '536M'],
        ['1', '537M'],
      ],
    };
    for (const runtime of RUNTIMES) {
      const found = await refused(runtime, spellings[runtime]);
      expect(found, runtime).toEqual(refusedInTypeScript(runtime, spellings[runtime]));
      expect(found.length).toBeGreaterThan(3);
    }
  });

  test('the size comes in the form that the cloud takes', async () => {
    const [aws, azure, gcp, ...defaults] = await verdictsOf([
      { runtime: 'aws_fargate', cpu: '.5 vCPU', memory: '1 GB' },
      { runtime: 'azure_container_apps', cpu: '0.50', memory: '1' },
      { runtime: 'gcp_cloud_run', cpu: '2000m', memory: '1.5Gi' },
      ...RUNTIMES.map((runtime) => ({ runtime })),
    ]);
    expect(aws?.size).toEqual({ cpu: 512, memory: 1024, vcpu: 0.5, memory_gib: 1 });
    expect(azure?.size).toEqual({ cpu: 0.5, memory: '1Gi', vcpu: 0.5, memory_gib: 1 });
    expect(gcp?.size).toEqual({ cpu: '2', memory: '1536Mi', vcpu: 2, memory_gib: 1.5 });
    expect(defaults.map(({ size }) => [size.cpu, size.memory, size.vcpu, size.memory_gib])).toEqual([
      [1024, 2048, 1, 2],
      [1, '2Gi', 1, 2],
      ['1', '2048Mi', 1, 2],
    ]);
  });

  test('timeouts have the limits of the runtime', async () => {
    const verdicts = await verdictsOf([
      ...[0, 1, 1.5, 604800, 604801].map((timeout_seconds) => ({ runtime: 'gcp_cloud_run', timeout_seconds }) as const),
      ...[3600, 3601].map(
        (timeout_seconds) => ({ runtime: 'gcp_cloud_run', kind: 'service', timeout_seconds }) as const,
      ),
      ...[0, 10_000_000].map((timeout_seconds) => ({ runtime: 'aws_fargate', timeout_seconds }) as const),
    ]);
    expect(verdicts.map(rulesOf)).toEqual([['JOB603'], [], ['JOB603'], [], ['JOB603'], [], ['JOB603'], ['JOB603'], []]);
  });
});
