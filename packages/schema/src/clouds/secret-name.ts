import { cloudRules } from '../generated/cloud-rules.ts';
import { remembered } from '../remembered.ts';

const { names, exceptions, harmless_last_words: harmlessLastWords } = cloudRules.secrets;

/** One word of each name: most names are ruled out by it at once. */
const HINT = new RegExp(names.map((name) => name.split('_')[0]).join('|'), 'i');
const SECRET = new RegExp(`(?:${names.join('|')})s?\\d*(?=_|$)`);
const SECRET_AT_END = new RegExp(`(?:${names.join('|')})s?\\d*$`);
const EXCEPTION = new RegExp(`(?<=^|_)(?:${exceptions.join('|')})(?=_|$)`, 'g');
const HARMLESS_END = new RegExp(`_(?:${harmlessLastWords.join('|')})$`);

/** True for names of variables and settings whose values are secrets: `PGPASSWORD`, `apiKey`, `token_2`, not `token_url`. */
export const isSecretName = remembered(judgeName);

function judgeName(name: string): boolean {
  if (!HINT.test(name)) return false;
  const words = toWords(name).replace(EXCEPTION, '');
  return SECRET_AT_END.test(words) || (SECRET.test(words) && !HARMLESS_END.test(words));
}

/** Lower case, with _ between words. */
function toWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
}
