import { keyText } from '../yaml/keys.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { isSecretName } from './secret-name.ts';
import { credentialKind, isLiteralSecret } from './secret-value.ts';

/** A part of a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a YAML text holds secrets in plain text, wherever they stand: for whoever shows parts of it. Of a text that is not
 * YAML the lines are judged one by one, rather too much than too little.
 *
 * @example
 * import { findSecretSpans } from '@dativo/schema';
 *
 * const text = 'user: reader\npassword: hunter2-hunter2';
 * findSecretSpans(text).map(({ start, end }) => text.slice(start, end)); // => ['hunter2-hunter2']
 */
export function findSecretSpans(text: string): Span[] {
  const reading = readYaml(text);
  if (!reading.ok) return spansInLines(text);
  return reading.documents.flatMap(({ root }) => spansBelow(root, false));
}

function spansBelow(node: YamlNode, isNamed: boolean): Span[] {
  switch (node.kind) {
    case 'alias':
      return [];
    case 'list':
      return node.items.flatMap((item) => spansBelow(item, isNamed));
    case 'map':
      return node.entries.flatMap(({ key, value }) => spansBelow(value, isNamed || isSecretName(keyText(key) ?? '')));
    case 'scalar': {
      const isSecret = credentialKind(node.text) !== undefined || (isNamed && isLiteralSecret(node.value));
      return isSecret ? [{ start: node.start, end: node.end }] : [];
    }
  }
}

const PAIR = /(["']?)([\w.-]{1,100})\1([ \t]*[:=][ \t]*)("[^"\r\n]*"?|'[^'\r\n]*'?|[^,}\]\r\n]+)/g;

/** A name with a block text, and the lines below it that are indented deeper. */
const BLOCK = /^([ \t]*)(?:- +)?["']?([\w.-]{1,100})["']?[ \t]*:[ \t]*[|>][^\r\n]*((?:\r?\n(?:\1[ \t]+[^\r\n]*)?)+)/gm;
const KEY_BLOCK = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END|$(?![\s\S]))/g;

function spansInLines(text: string): Span[] {
  const named = [...text.matchAll(PAIR)].flatMap((match) => {
    const [all, , name = '', , value = ''] = match;
    const end = match.index + all.length;
    return isSecretName(name) && isLiteralSecret(value) ? [{ start: end - value.length, end }] : [];
  });
  const told = [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
    credentialKind(line) === undefined ? [] : [{ start: index, end: index + line.length }],
  );
  const blocks = [...text.matchAll(BLOCK)].flatMap((match) => {
    const [all, , name = '', lines = ''] = match;
    const end = match.index + all.length;
    return isSecretName(name) ? [{ start: end - lines.length, end }] : [];
  });
  const keys = [...text.matchAll(KEY_BLOCK)].map(({ 0: key, index }) => ({ start: index, end: index + key.length }));
  return [...named, ...told, ...blocks, ...keys];
}
