import { createInputReader } from '../../fake-cloud/input.ts';
import { Fault } from './fault.ts';

export { type Input, isObject } from '../../fake-cloud/input.ts';

export const { textOf, numberOf, flagOf, textsOf, objectOf, objectsOf } = createInputReader(
  (name, kind) => new Fault('INVALID_ARGUMENT', `Invalid JSON payload received. '${name}' is not ${kind}.`),
);
