// Makes modules cheaper to load in a bundle, without a change to what they do.
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';

/** A large table as text: parsing it takes less time than compiling it. */
const TABLE = /\/generated\/cloud-rules\.ts$/;

/** js-yaml makes schemas, tags and patterns for all that it can do when it is loaded; most of them are for what nobody here uses. */
const JS_YAML = /\/js-yaml\/dist\/js-yaml\.mjs$/;
const MADE_AT_ONCE = /(?<=^(?:var|const) \w+ = )(?=new (?:Schema|RegExp)\(|define\w+Tag\(|\w+_SCHEMA\.withTags\()/gm;

export function lighten(): Plugin {
  return {
    name: 'lighten',
    async transform(code, id) {
      if (JS_YAML.test(id)) return code.replace(MADE_AT_ONCE, '/* @__PURE__ */ ');
      return TABLE.test(id) ? tableAsText(id) : undefined;
    },
  };
}

async function tableAsText(id: string): Promise<string> {
  const { cloudRules } = await import(pathToFileURL(id).href);
  return `export const cloudRules = JSON.parse(${JSON.stringify(JSON.stringify(cloudRules))});\n`;
}
