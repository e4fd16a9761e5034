import { createRunCheck } from '@dativo/runner-testkit';
import { Ajv } from 'ajv';

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });

export const expectValidRun = createRunCheck((schema) => ajv.compile(schema));
