export { CodedError } from './coded-error.ts';
export {
  type Diagnostic,
  type Fix,
  hasErrors,
  type Position,
  type Range,
  type Severity,
  sortDiagnostics,
} from './diagnostic.ts';
