import { readFileSync } from 'node:fs';

export interface CodeBlock {
  readonly language: string;
  /** The file that the block is, where the fence says so: ```hcl title="main.tf" */
  readonly title: string | undefined;
  readonly text: string;
  /** Line of its first fence, from 1. */
  readonly line: number;
  /** Why no test runs it, from the comment on the line above: <!-- not run: needs an account --> */
  readonly notRun: string | undefined;
  /** Between the marks of a generator, which is tested by itself. */
  readonly isGenerated: boolean;
}

const FENCED = /^( *)(`{3,})([\w-]*)(.*)\n([\s\S]*?)^\1\2$/gm;
const MARKED = /^ *<!-- not run: (.+) -->$/;

/** The fenced blocks of a Markdown file that are to be run: neither written by a generator nor marked. */
export function codeBlocks(file: string): CodeBlock[] {
  return allCodeBlocks(readFileSync(file, 'utf8')).filter((block) => !block.isGenerated && block.notRun === undefined);
}

/** Every fenced block of a Markdown text. */
export function allCodeBlocks(markdown: string): CodeBlock[] {
  const lines = markdown.split('\n');
  return [...markdown.matchAll(FENCED)].map((match) => {
    const [, indent = '', , language = '', rest = '', text = ''] = match;
    const before = markdown.slice(0, match.index);
    const line = before.split('\n').length;
    return {
      language,
      title: /title="([^"]+)"/.exec(rest)?.[1],
      text: indent === '' ? text : text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      line,
      notRun: MARKED.exec(lines[line - 2] ?? '')?.[1],
      isGenerated: before.lastIndexOf('<!-- BEGIN GENERATED -->') > before.lastIndexOf('<!-- END GENERATED -->'),
    };
  });
}
