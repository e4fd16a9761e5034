import type { YamlScalar } from './nodes.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something that parses but that the reader refuses. */
export interface TreeFault extends Span {
  readonly ruleId: 'JOB103' | 'JOB105' | 'JOB109' | 'JOB111' | 'JOB113';
  readonly message: string;
  readonly help: string;
}

interface Tagged {
  readonly tagStart: number;
  readonly tagEnd: number;
}

export function unknownTag(text: string, { tagStart, tagEnd }: Tagged): TreeFault {
  const tag = text.slice(tagStart, tagEnd);
  return {
    ruleId: 'JOB103',
    start: tagStart,
    end: tagEnd,
    message: `The tag ${tag} has no meaning here; only !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are read, each before a value of its kind.`,
    help: text.startsWith('{{', tagStart - 2)
      ? 'If this is a placeholder, put quotes around it: "{{…}}".'
      : `Remove ${tag}, or put quotes around the value if it is text that starts with "!".`,
  };
}

export function tagDoesNotFit(text: string, { tagStart, tagEnd }: Tagged, node: YamlScalar, noun: string): TreeFault {
  const tag = text.slice(tagStart, tagEnd);
  return {
    ruleId: 'JOB103',
    start: node.start,
    end: node.end,
    message: `The tag ${tag} asks for ${noun}, which this value is not.`,
    help: `Remove ${tag} or change the value.`,
  };
}

export function unknownAnchor(span: Span, name: string): TreeFault {
  return {
    ruleId: 'JOB103',
    ...span,
    message: `The alias *${name} has no anchor &${name} before it.`,
    help: 'Define the anchor earlier in the same document, or put quotes around the value if it is text that starts with "*".',
  };
}

export function aliasOfItself(span: Span, name: string): TreeFault {
  return {
    ruleId: 'JOB109',
    ...span,
    message: `The alias *${name} stands inside the value that &${name} names, so the value would contain itself.`,
    help: 'Write the value out where the alias stands.',
  };
}

export function aliasesExpandTooFar(span: Span, limit: number): TreeFault {
  return {
    ruleId: 'JOB109',
    ...span,
    message: `The aliases up to here stand for more than ${limit} values together, which is the limit.`,
    help: 'Aliases of values that hold aliases multiply; write out what is needed instead.',
  };
}

export function nestedTooDeep(start: number, limit: number): TreeFault {
  return {
    ruleId: 'JOB113',
    start,
    end: start,
    message: `Mappings and lists are nested more than ${limit} levels deep, which is the limit.`,
    help: 'Flatten the structure.',
  };
}

export function duplicateKey(span: Span, key: string, firstLine: number): TreeFault {
  return {
    ruleId: 'JOB105',
    ...span,
    message: `The key \`${key}\` is written twice in this mapping, first on line ${firstLine}.`,
    help: 'Keep one of the two; readers disagree about which one counts.',
  };
}

export function forbiddenKey(span: Span): TreeFault {
  return {
    ruleId: 'JOB111',
    ...span,
    message: 'The key `__proto__` is not allowed: in JavaScript it changes what an object is.',
    help: 'Use another name.',
  };
}

export function collectionAsKey(span: Span, isBracePair: boolean): TreeFault {
  return {
    ruleId: 'JOB103',
    ...span,
    message: 'A mapping or a list stands where a key is expected; keys are text, numbers, booleans or null.',
    help: isBracePair
      ? 'Text with {{ }} needs quotes around it: "{{ … }}".'
      : 'Write the key as text, in quotes if it holds { } [ ] or a comma.',
  };
}

export function notMergeable(span: Span): TreeFault {
  return {
    ruleId: 'JOB103',
    ...span,
    message: 'The merge key << takes a mapping or a list of mappings, which this value is not.',
    help: 'Give it an alias of a mapping (<<: *name), or put quotes around the key if "<<" is meant as text.',
  };
}
