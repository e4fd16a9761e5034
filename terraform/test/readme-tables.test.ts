import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mapReadme, moduleFolders, moduleReadmes } from '../readmes/module-readmes.ts';
import { readModule } from '../readmes/read-module.ts';
import { tagAttributeOf } from '../testing/tag-attribute.ts';

const ROOT = join(import.meta.dirname, '../..');
const MARKED = '# title\n\nwords\n\n<!-- BEGIN GENERATED -->\nold\n<!-- END GENERATED -->\n\nmore words\n';

const readmes = [await moduleReadmes(ROOT), await mapReadme(ROOT)];
const files = new Map(readmes.flatMap((one) => [...one.files]));
const faults = readmes.flatMap((one) => one.faults);

describe('T3: the tables in the READMEs of the modules', () => {
  test('every module has a README with room for them', () => {
    expect(faults).toEqual([]);
  });

  test.each([...files.keys()])('%s is what `npm run generate` writes', (path) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(files.get(path));
  });
});

test.each([
  ['AWS', 'aws_fargate'],
  ['Azure', 'azure_container_apps'],
  ['Google Cloud', 'gcp_cloud_run'],
])('T3: terraform/README.md names all that cannot carry tags on %s', async (cloud, folder) => {
  const modules = await Promise.all(
    moduleFolders(ROOT, `terraform/modules/${folder}`).map((path) => readModule(join(ROOT, path))),
  );
  const made = modules.flatMap(({ resources }) => resources).filter(({ kind }) => kind === 'resource');
  const untaggable = new Set(made.map(({ type }) => type).filter((type) => tagAttributeOf(type) === undefined));
  const section = readFileSync(join(ROOT, 'terraform/README.md'), 'utf8')
    .split('## What cannot carry tags')[1]
    ?.split('\n## ')[0];
  const rows = section?.split('\n').filter((line) => line.startsWith(`| ${cloud} |`)) ?? [];
  const named = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map(([, type = '']) => type));
  expect(named.sort()).toEqual([...untaggable].sort());
});

describe('the generator', () => {
  test('keeps what stands around the tables, and replaces what stood between the marks', async () => {
    const text = await readmeOf({ 'variables.tf': '' });
    expect(text).toMatch(/^# title\n\nwords\n\n<!-- BEGIN GENERATED -->\n\n## Requirements\n/);
    expect(text).toMatch(/\n\n<!-- END GENERATED -->\n\nmore words\n$/);
    expect(text).not.toContain('old');
  });

  test('writes the same when it reads what it wrote', async () => {
    const module = { 'variables.tf': 'variable "a" {\n  type = string\n}\n' };
    const once = await readmeOf(module);
    expect(await readmeOf({ ...module, 'README.md': once })).toBe(once);
  });

  test('names versions and providers', async () => {
    const text = await readmeOf({
      'variables.tf': '',
      'versions.tf': `terraform {
  required_version = ">= 1.9.0"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}
`,
    });
    expect(text).toContain('| Terraform | `>= 1.9.0` |\n| aws (`hashicorp/aws`) | `>= 5.100, < 7.0` |\n');
  });

  test('lists inputs in the order of the file', async () => {
    const variables = ['zebra', 'apple', 'mango']
      .map((name) => `variable "${name}" {\n  type = string\n}\n`)
      .join('\n');
    const rows = [...(await readmeOf({ 'variables.tf': variables })).matchAll(/^\| `(\w+)` \|/gm)].map(
      ([, name]) => name,
    );
    expect(rows).toEqual(['zebra', 'apple', 'mango']);
  });

  test.each([
    ['a required input', 'type = list(string)', '`list(string)` | required |'],
    ['null', 'type = string\n  default = null', '`string` | `null` |'],
    ['text', 'type = string\n  default = "a|b"', '`string` | `"a\\|b"` |'],
    ['a list', 'type = list(string)\n  default = ["a", "b"]', '`list(string)` | `["a", "b"]` |'],
    ['an empty map', 'type = map(string)\n  default = {}', '`map(string)` | `{}` |'],
    ['a secret', 'type = string\n  sensitive = true', '`string`, sensitive | required |'],
    ['a short object', 'type = object({ a = string })', '`object({ a = string })` | required |'],
    ['a long object', `type = list(object({\n    a = string\n  }))`, '[`list(object)`](#input_it) | required |'],
    [
      'bars and angles',
      'type = any\n  description = "one | two <three> [four](five)"',
      'required | one \\| two &lt;three> \\[four\\](five) |',
    ],
    [
      'names',
      'type = any\n  description = "See job_metadata.team, not _x and https://a.b/c_d."',
      'See `job_metadata.team`, not \\_x and https://a.b/c_d. |',
    ],
    ['code spans', 'type = any\n  description = "Try `a | *b*`."', 'required | Try `a \\| *b*`. |'],
    ['a template mark', 'type = any\n  description = "Use $${path.root}."', 'required | Use ${path.root}. |'],
    ['lines', 'type = any\n  description = <<-EOT\n    First.\n    Second.\n  EOT', 'required | First.<br>Second. |'],
  ])('writes %s so that the table holds', async (_, body, row) => {
    const text = await readmeOf({ 'variables.tf': `variable "it" {\n  ${body}\n}\n` });
    expect(text).toContain(row);
    const cells = text.split('\n').find((line) => line.startsWith('| `it` |'));
    expect(cells?.replaceAll('\\|', '').split('|')).toHaveLength(6);
  });

  test('shows a long type below the table, with its comments', async () => {
    const type = 'object({\n  # when\n  cron = string\n})';
    const text = await readmeOf({ 'variables.tf': `variable "it" {\n  type = ${type.replaceAll('\n', '\n  ')}\n}\n` });
    expect(text).toContain(`<a name="input_it"></a>Type of \`it\`:\n\n\`\`\`hcl\n${type}\n\`\`\``);
  });

  test.each([
    ['a variable', 'it', 'Begins so. Use "a" or "b". |'],
    ['an attribute', 'it.kind', '- `it.kind`: use "a" or "b".'],
    ['another variable', 'other', 'Begins so. |'],
  ])('adds what a validation of %s allows', async (_, path, shown) => {
    const type = path === 'it.kind' ? 'object({\n    kind = string\n  })' : 'string';
    const text = await readmeOf({
      'variables.tf': `variable "it" {
  description = "Begins so."
  type        = ${type}
  validation {
    condition     = var.it != null
    error_message = "${path} is \\"\${var.it}\\"; use \\"a\\" or \\"b\\"."
  }
}
`,
    });
    expect(text).toContain(shown.replaceAll('\\', ''));
  });

  test('counts the addresses of each type of resource, and says which are many', async () => {
    const text = await readmeOf({
      'variables.tf': '',
      'main.tf': `resource "aws_iam_role" "task" {
}

resource "aws_iam_role" "start" {
  count = 1
}

data "aws_region" "here" {
}

module "metadata" {
  source = "../job_metadata"
}
`,
    });
    expect(text).toContain('| `aws_iam_role` | 2 | `task`, `start` (`count`) |');
    expect(text).toContain('| `aws_region` (data source) | 1 | `here` |');
    expect(text).toContain('## Modules\n\n| Name | Source |\n| --- | --- |\n| `metadata` | `../job_metadata` |');
  });

  test('leaves out what a module has none of', async () => {
    const text = await readmeOf({ 'variables.tf': '' });
    expect(text).not.toMatch(/## (Inputs|Outputs|Resources|Modules)/);
  });

  test.each([
    ['no README', undefined, 'm/README.md is missing: a module needs'],
    ['no marks', '# title\n', 'm/README.md needs the lines <!-- BEGIN GENERATED --> and <!-- END GENERATED -->'],
    ['marks the wrong way round', '<!-- END GENERATED -->\n<!-- BEGIN GENERATED -->\n', 'm/README.md needs the lines'],
    ['a mark twice', `${MARKED}<!-- END GENERATED -->\n`, 'm/README.md needs the lines'],
  ])('names a module with %s, and still writes the others', async (_, readme, message) => {
    const root = folderWith({ 'm/variables.tf': '', 'other/variables.tf': '', 'other/README.md': MARKED });
    if (readme !== undefined) writeFileSync(join(root, 'm/README.md'), readme);
    const result = await moduleReadmes(root, '.');
    expect(result.faults).toEqual([expect.stringContaining(message)]);
    expect([...result.files.keys()]).toEqual(['./other/README.md']);
  });

  test('finds the modules inside a module, but neither its examples nor its tests', async () => {
    const folders = ['m', 'm/modules/job', 'm/examples/minimal', 'm/tests/setup', 'm/.terraform/modules/x'];
    const root = folderWith(Object.fromEntries(folders.map((folder) => [`${folder}/variables.tf`, ''])));
    expect((await moduleReadmes(root, '.')).faults.map((fault) => fault.split(' ')[0])).toEqual([
      './m/README.md',
      './m/modules/job/README.md',
    ]);
  });
});

async function readmeOf(content: Readonly<Record<string, string>>): Promise<string> {
  const root = folderWith({ 'README.md': MARKED, ...content });
  const result = await moduleReadmes(root, '.');
  expect(result.faults).toEqual([]);
  return result.files.get('./README.md') ?? '';
}

function folderWith(content: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'dativo-readme-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
