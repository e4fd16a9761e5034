import type { StructureError } from '../generated/validate-job.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { missingKey, unknownKey } from './explain-key.ts';
import { isFixedPlace, placeholderInFixedPlace, wrongProvider, wrongRuntime } from './explain-runtime.ts';
import { type Fault, wrongValue } from './explain-value.ts';
import type { Finding } from './report.ts';
import { valueAt } from './value-at.ts';

/**
 * Turns a complaint of the compiled check into words: what was found, what is allowed, what to do. `undefined` for
 * one that another complaint tells better.
 */
export function explainStructure(error: StructureError, job: unknown, document: YamlDocument): Finding | undefined {
  const { instancePath, keyword, params } = error;
  const fault: Fault = { pointer: instancePath, value: valueAt(job, instancePath), document };
  if (keyword === 'required') return missingKey(fault, String(params['missingProperty']));
  if (keyword === 'additionalProperties') return unknownKey(fault, String(params['additionalProperty']));
  if (keyword === 'discriminator') return wrongProvider(fault);
  if (isFixedPlace(fault)) return placeholderInFixedPlace(fault);
  if (keyword === 'const') return wrongRuntime(fault, String(params['allowedValue']));
  return wrongValue(fault, keyword);
}
