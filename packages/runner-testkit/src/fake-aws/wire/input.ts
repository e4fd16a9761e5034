import { createInputReader } from '../../fake-cloud/input.ts';
import { Fault } from './fault.ts';

export type { Input } from '../../fake-cloud/input.ts';

export const { textOf, numberOf, flagOf, textsOf, objectOf, objectsOf } = createInputReader(
  (name, kind) => new Fault('SerializationException', `${name} is not ${kind}`),
);
