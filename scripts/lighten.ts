// Makes modules cheaper to load in a bundle, without a change to what they do.
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';

/** A large table as text: parsing it takes less time than compiling it. */
const TABLE = /\/generated\/cloud-rules\.ts$/;

/** js-yaml makes schemas, tags and patterns for all that it can do when it is loaded; most of them are for what nobody here uses. */
const JS_YAML = /\/js-yaml\/dist\/js-yaml\.mjs$/;
const MADE_AT_ONCE = /(?<=^(?:var|const) \w+ = )(?=new (?:Schema|RegExp)\(|define\w+Tag\(|\w+_SCHEMA\.withTags\()/gm;

/** It also fills tables of escapes by 512 calls of a function that can be asked for the one that is read. */
const ESCAPE_TABLES = /^var simpleEscapeCheck = [\s\S]*?^\}\n/m;
const ESCAPE_USE = /simpleEscape(?:Check|Map)\[escaped\]/g;

export function lighten(): Plugin {
  return {
    name: 'lighten',
    async transform(code, id) {
      if (JS_YAML.test(id)) return lighterYaml(code);
      return TABLE.test(id) ? tableAsText(id) : undefined;
    },
  };
}

function lighterYaml(code: string): string {
  const lighter = code
    .replace(MADE_AT_ONCE, '/* @__PURE__ */ ')
    .replace(ESCAPE_TABLES, '')
    .replace(ESCAPE_USE, 'simpleEscapeSequence(escaped)');
  if (/simpleEscape(?:Check|Map)/.test(lighter)) throw new Error('js-yaml keeps its escapes in another way now');
  return lighter;
}

async function tableAsText(id: string): Promise<string> {
  const { cloudRules } = await import(pathToFileURL(id).href);
  return `export const cloudRules = JSON.parse(${JSON.stringify(JSON.stringify(cloudRules))});\n`;
}
