import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { JsonSchema } from '../../packages/schema/src/job/to-json-schema.ts';
import { shorterValidator } from './shorter-validator.ts';
import { smaller } from './smaller-schema.ts';

// The module is CommonJS whose default export is the function itself; its types say otherwise under `nodenext`.
const standaloneCode = createRequire(import.meta.url)('ajv/dist/standalone') as (ajv: Ajv, validate: unknown) => string;

const TYPES = `
/** One complaint of the compiled check. */
export interface StructureError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True for a job; otherwise the complaints are in \`errors\` until the next call. */
export interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly StructureError[] | null;
}

`;

/**
 * Compiles the check ahead of time. `unicode: false` keeps the module free of imports (lengths are only ever compared
 * with 1, where both ways of counting agree), and messages are left out because ours are written from the facts table.
 */
export function validatorModule(schema: JsonSchema, banner: string): string {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    messages: false,
    unicode: false,
    unicodeRegExp: false,
    strict: true,
    strictTypes: true,
    allowUnionTypes: true,
    inlineRefs: false,
    // Its only use would be to call the option `unicode` deprecated.
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode(ajv, ajv.compile(smaller(schema)));
  return `// @ts-nocheck\n${banner}\n${TYPES}${shorterValidator(code)}`;
}
