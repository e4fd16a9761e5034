import { readFileSync } from 'node:fs';

export interface CodeBlock {
  readonly language: string;
  /** The file that the block is, where the fence says so: ```hcl title="main.tf" */
  readonly title: string | undefined;
  readonly text: string;
  /** Line of its first fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown file, without those that a generator wrote. */
export function codeBlocks(file: string): CodeBlock[] {
  // Lines stay, so that a failing block is found where the test says it is.
  const markdown = readFileSync(file, 'utf8').replace(
    /<!-- BEGIN GENERATED -->[\s\S]*?<!-- END GENERATED -->/g,
    (tables) => '\n'.repeat(tables.split('\n').length - 1),
  );
  return [...markdown.matchAll(/^```([\w-]*)(.*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, language = '', rest = '', text = ''] = match;
    const line = markdown.slice(0, match.index).split('\n').length;
    return { language, title: /title="([^"]+)"/.exec(rest)?.[1], text, line };
  });
}
