import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { RUNTIMES, type Verdict, verdictOf, verdictsOf } from './job-container-verdicts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const hasTerraform = isTerraformInstalled();
const runtime = 'azure_container_apps';

/** What the container unpacks. */
function unpacked({ environment }: Verdict): string {
  return gunzipSync(Buffer.from(environment['DATIVO_JOB_CONFIG'] ?? '', 'base64')).toString('utf8');
}

async function textsOf(
  jobs: readonly string[],
): Promise<{ readonly text: string; readonly messages: readonly string[] }[]> {
  const verdicts = await verdictsOf(jobs.map((job_config) => ({ runtime, job_config })));
  return verdicts.map((verdict) => ({
    text: unpacked(verdict),
    messages: verdict.faults.map(({ message }) => message),
  }));
}

function withoutInfrastructure(text: string): unknown {
  const { infrastructure: _, ...rest } = load(text) as Readonly<Record<string, unknown>>;
  return rest;
}

/** True where every line of one text is a line of the other, in this order. */
function isCutFrom(cut: string, whole: string): boolean {
  const lines = whole.split('\n');
  return cut.split('\n').every((line) => lines.splice(0, 1 + lines.indexOf(line)).at(-1) === line);
}

const INFRASTRUCTURE = `infrastructure:
  provider: aws # here
  runtime:
    type: aws_fargate

    env: {A: "infrastructure:"}
  # the end
`;

describe.skipIf(!hasTerraform)('job_config', { timeout: 240_000 }, () => {
  test('real job files lose the block infrastructure and nothing else', async () => {
    const files = [
      ...globSync('examples/*/job.yaml', { cwd: ROOT }),
      ...globSync('packages/schema/test/fixtures/jobs/*.yaml', { cwd: ROOT }),
      ...globSync('packages/schema/test/fixtures/rules/JOB[67]*/good*.yaml', { cwd: ROOT }),
    ]
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .filter((text) => text.includes('infrastructure') && !text.includes('<<'));
    expect(files.length).toBeGreaterThan(30);
    const found = await textsOf(files);
    let count = 0;
    for (const [index, whole] of files.entries()) {
      const { text, messages } = found[index] ?? { text: '', messages: ['none'] };
      if (messages.some((message) => /placeholder|cannot be given/.test(message))) continue;
      count += 1;
      expect(messages.filter((message) => message.startsWith('job_config'))).toEqual([]);
      expect(load(text)).toEqual(withoutInfrastructure(whole));
      expect(isCutFrom(text, whole), whole).toBe(true);
    }
    expect(count).toBeGreaterThan(files.length * 0.8);
  });

  test('wherever the block stands, however lines end, and in braces', async () => {
    const before = '# About it\nsource:\n  # where\n  path: "a  b"   # two blanks\n  size: 1.0\n';
    const after = 'target: {type: csv, n: 0x1F}\nnotes: |\n  infrastructure:\n    is text here\n';
    const expected: readonly (readonly [job: string, text: string])[] = [
      [before + INFRASTRUCTURE + after, before + after],
      [INFRASTRUCTURE + before, before.replace('# About it\n', '')],
      [before + after + INFRASTRUCTURE, before + after],
      [before + after + INFRASTRUCTURE.trimEnd(), before + after],
      [(before + INFRASTRUCTURE + after).replaceAll('\n', '\r\n'), (before + after).replaceAll('\n', '\r\n')],
      [`\ufeff${before}${INFRASTRUCTURE}${after}`, `\ufeff${before}${after}`],
      [`---\n${before}"infrastructure":   {provider: aws}\n${after}...\n`, `---\n${before}${after}...\n`],
      [before + after, before + after],
      [`${before}infrastructure: {a: 1,\n  b: [2]}\n\n\n${after}`, before + after],
      ['{"a": 1.0, "infrastructure": {"x": [{"y": "}\\""}], "z": {}}, "b": 2e3}', '{"a": 1.0, "b": 2e3}'],
      ['{"infrastructure": {"x": 1}, "b": 2e3}', '{ "b": 2e3}'],
      ['{\n  "a": 1,\n  "infrastructure": {\n    "x": "infrastructure"\n  }\n}\n', '{\n  "a": 1\n}\n'],
      ['{a: 1, infrastructure: {x: 1}, b: [infrastructure]}', '{a: 1, b: [infrastructure]}'],
    ];
    const found = await textsOf(expected.map(([job]) => job));
    for (const [index, [job, text]] of expected.entries()) expect(found[index], job).toEqual({ text, messages: [] });
  });

  test('generated jobs keep every line but those of the block', async () => {
    const line = fc.constantFrom(
      ...[
        'a: 1',
        'b: "x # y"',
        "c: 'it''s'",
        'd: [1, 2]',
        'e:\n  f: 1\n\n  g: 2',
        'h: >\n  folded\n  text\n',
        'i: {j: k}',
        'l:',
        'm: é日',
      ],
    );
    const gap = fc.constantFrom('', '# remark\n', '\n', '   # far\n');
    const job = fc
      .tuple(
        fc.uniqueArray(line, { minLength: 1, maxLength: 6 }),
        fc.nat(6),
        fc.array(gap, { minLength: 8, maxLength: 8 }),
        fc.boolean(),
      )
      .map(([lines, place, gaps, isDos]) => {
        const at = Math.min(place, lines.length);
        const blocks = [...lines.slice(0, at), INFRASTRUCTURE.trimEnd(), ...lines.slice(at)];
        const text = blocks.map((each, index) => `${gaps[index]}${each}\n`).join('');
        return isDos ? text.replaceAll('\n', '\r\n') : text;
      });
    const jobs = fc.sample(job, { numRuns: 60, seed: 7 });
    const found = await textsOf(jobs);
    for (const [index, whole] of jobs.entries()) {
      const { text, messages } = found[index] ?? { text: '', messages: ['none'] };
      expect(messages, whole).toEqual([]);
      expect(load(text), whole).toEqual(withoutInfrastructure(whole));
      expect(isCutFrom(text, whole), whole).toBe(true);
      expect(text).not.toContain('aws_fargate');
    }
  });

  test('what cannot be cut, is no job, or is not resolved is refused with what to do', async () => {
    const found = await textsOf([
      'infrastructure: &block\n  region: x\ncopy: *block\n',
      '  infrastructure:\n    region: x\n  source: x\n',
      '- a\n- b\n',
      'just text',
      'a: [1\n',
      '',
      'source: "{{terraform_outputs.bucket}}"\n',
      'source: "{{ terraform_outputs.bucket }}"\n',
      'infrastructure:\n  x: "{{terraform_outputs.y}}"\nsource: x # {{terraform_outputs.z}}\n',
    ]);
    expect(found.map(({ messages }) => messages)).toEqual([
      [expect.stringMatching(/cannot be given .* shares no anchors/)],
      [expect.stringMatching(/cannot be given .* at the start of a line/)],
      ...Array.from({ length: 4 }, () => [expect.stringMatching(/is not a job: .* a map in it/)]),
      [expect.stringMatching(/placeholder .*Resolve the job first/)],
      [expect.stringMatching(/placeholder/)],
      [],
    ]);
  });

  test('a job that the cloud cannot carry is refused, one byte less is not', async () => {
    // Text that gzip cannot make shorter, so that the size can be met.
    const noise = (length: number) => randomBytes(length).toString('base64url').slice(0, length);
    for (const [cloud, most] of [
      ['aws_fargate', 57_344],
      ['azure_container_apps', 131_053],
      ['gcp_cloud_run', 32_768],
    ] as const) {
      const lengths = [0.6, 0.9, 1.2, 1.5].map((part) => Math.floor(most * part));
      const verdicts = await verdictsOf(
        lengths.map((length) => ({ runtime: cloud, job_config: `a: ${noise(length)}\n` })),
      );
      const sizes = verdicts.map(({ environment }) => environment['DATIVO_JOB_CONFIG']?.length ?? 0);
      const isRefused = verdicts.map(({ faults }) =>
        faults.some(({ message }) => / bytes when it is packed; /.test(message)),
      );
      expect(isRefused, `${cloud} ${sizes}`).toEqual(sizes.map((size) => size > most));
      expect(new Set(isRefused).size).toBe(2);
    }
    expect(RUNTIMES).toHaveLength(3);
  });

  test('without a job file there is no variable for it', async () => {
    expect((await verdictOf({ runtime })).environment).toEqual({});
  });
});
