import { createInputReader } from '../../fake-cloud/input.ts';
import { Fault } from './fault.ts';

export type { Input } from '../../fake-cloud/input.ts';

export const { textOf, numberOf, textsOf, objectOf, objectsOf } = createInputReader(
  (name, kind) => new Fault(400, 'InvalidRequestContent', `The request content was invalid: '${name}' is not ${kind}.`),
);
