const PATHS = 'tenant_id: acme\nsource_connector_path: a\ntarget_connector_path: b\nasset_path: c\n';
const TAGS = '    job_name: a\n    team: b\n    pipeline_type: c\n    environment: d\n    cost_center: e\n';
const AWS = `${PATHS}infrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n`;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

/** A long text at one place of a job on AWS. */
function inJob(key: string, text: string): string {
  const quoted = JSON.stringify(text);
  const at = (name: string, standIn: string): string => `${name}: ${name === key ? quoted : standIn}`;
  return `${PATHS}infrastructure:
  provider: aws
  runtime: { type: aws_fargate, ${at('image', 'a/b:1')}, ${at('cpu', '256')}, ${at('memory', '512')} }
  ${at('region', 'us-east-1')}
  schedule: { ${at('cron', '"0 2 * * *"')}, ${at('timezone', 'UTC')} }
  tags: { ${at('job_name', 'a')}, ${at('team', 'b')}, pipeline_type: c, environment: d, cost_center: e }
`;
}

const LONG_TEXTS = {
  letters: 'a'.repeat(100_000),
  dashes: '-'.repeat(100_000),
  'blanks and an end': `${' '.repeat(100_000)}!`,
  slashes: 'a/'.repeat(50_000),
  'numbers and blanks': '1 '.repeat(50_000),
  commas: `${'1,'.repeat(50_000)} * * * *`,
  'opening braces': '{{'.repeat(50_000),
  'dollars and braces': '${'.repeat(50_000),
} as const;

const LONG_PLACES = ['image', 'cpu', 'memory', 'region', 'cron', 'timezone', 'job_name', 'team'] as const;

/** Inputs that are meant to take long or to exhaust the stack, by name. */
export const LARGE_INPUTS: readonly (readonly [name: string, text: string])[] = [
  ['nested brackets', '['.repeat(200_000)],
  ['nested braces', '{a: '.repeat(200_000)],
  ['nested dashes', '- '.repeat(200_000)],
  ['nested question marks', '? '.repeat(100_000)],
  ['nested maps on lines', lines(1000, (index) => `${' '.repeat(index)}a:\n`)],
  ['aliases of aliases', lines(40, (index) => `k${index}: &k${index} [${`*k${index - 1}, `.repeat(index && 9)}x]\n`)],
  [
    'merge keys of merge keys',
    lines(
      60,
      (index) => `k${index}: &k${index}\n  a${index}: 1\n${index ? `  <<: [*k${index - 1}, *k${index - 1}]\n` : ''}`,
    ),
  ],
  ['many aliases', `a: &a x\nb:\n${'  - *a\n'.repeat(90_000)}`],
  ['a long plain line', `${PATHS}asset: ${'word '.repeat(200_000)}\n`],
  ['a long quoted line', `${PATHS}asset: "${'\\u0041'.repeat(170_000)}"\n`],
  ['a long key', `${PATHS}${'k'.repeat(1000)}: 1\n? ${'k'.repeat(1_000_000)}\n: 1\n`],
  ['a long comment', `${PATHS}# ${'c '.repeat(500_000)}\n`],
  ['many blank lines', `${PATHS}${'\n'.repeat(1_000_000)}`],
  ['many carriage returns', `${PATHS}${'\r'.repeat(1_000_000)}x: 1`],
  ['many tabs', `${PATHS}a:${'\t'.repeat(1_000_000)}b\n`],
  ['many placeholders', `${PATHS}asset: "${'{{terraform_outputs.a}}'.repeat(10_000)}"\n`],
  ['many broken placeholders', `${PATHS}asset: "${'{{terraform_outputs.}}'.repeat(5_000)}"\n`],
  ['many unclosed placeholders', `${PATHS}asset: "${'{{terraform_outputs.a '.repeat(10_000)}"\n`],
  ['many unknown keys at the top', PATHS + lines(5_000, (index) => `unknown_${index}: 1\n`)],
  ['many unknown keys below', `${PATHS}logging:\n${lines(5_000, (index) => `  unknown_${index}: 1\n`)}`],
  [
    'many unknown keys in a closed map',
    `${AWS}${lines(5_000, (index) => `    unknown_${index}: 1\n`)}  region: us-east-1\n  tags:\n${TAGS}`,
  ],
  ['many tags', `${AWS}  region: us-east-1\n  tags:\n${TAGS}${lines(5_000, (index) => `    tag_${index}: x\n`)}`],
  ['many empty tags', `${AWS}  region: us-east-1\n  tags:\n${TAGS}${lines(5_000, (index) => `    tag_${index}:\n`)}`],
  [
    'many environment variables',
    `${AWS}    env:\n${lines(5_000, (index) => `      SECRET_${index}: x\n`)}  region: us-east-1\n  tags:\n${TAGS}`,
  ],
  [
    'many identifiers',
    `${AWS}  region: us-east-1\n  resource_identifiers:\n${lines(5_000, (index) => `    id_${index}: x\n`)}  tags:\n${TAGS}`,
  ],
  ['many equal keys', `${PATHS}${'asset: a\n'.repeat(5_000)}`],
  ['many words of YAML 1.1', `${PATHS}source:\n  objects:\n${'    - on\n'.repeat(10_000)}`],
  ['many items of a wrong type', `${PATHS}source:\n  objects:\n${'    - [a]\n'.repeat(5_000)}`],
  ['many files', `${PATHS}source:\n  files:\n${'    - path: a\n      colour: red\n'.repeat(5_000)}`],
  ['many ignores', PATHS + lines(5_000, (index) => `# job-ignore JOB204 -- x\nunknown_${index}: 1\n`)],
  ['many ignores of nothing', `${PATHS}${'# job-ignore JOB204 JOB112 -- x\n'.repeat(5_000)}asset: a\n`],
  ['an ignore of many words', `${PATHS}# job-ignore ${'JOBxyz '.repeat(100_000)}\nasset: a\n`],
  ['an ignore with a long reason', `${PATHS}# job-ignore JOB112 ${'- '.repeat(300_000)}\nasset: a\n`],
  ['many documents', '---\na: 1\n'.repeat(50_000)],
  ...LONG_PLACES.flatMap((key) =>
    Object.entries(LONG_TEXTS).map(([name, text]) => [`${name} as ${key}`, inJob(key, text)] as const),
  ),
];
