import { bytes, number, varint } from './wire-format.ts';

/** A step to the value that is at fault: a name, or the place in a list. */
export type PathStep = string | number;

export interface Fault {
  readonly summary: string;
  readonly detail: string;
  readonly path?: readonly PathStep[];
}

/** Faults as the repeated Diagnostic messages of a reply; they stop Terraform. */
export function encodeFaults(field: number, faults: readonly Fault[]): Buffer {
  return Buffer.concat(faults.map((fault) => bytes(field, faultMessage(fault))));
}

function faultMessage({ summary, detail, path = [] }: Fault): Buffer {
  const steps = path.map((step) =>
    bytes(1, typeof step === 'string' ? bytes(1, step) : Buffer.concat([varint(3 << 3), varint(step)])),
  );
  return Buffer.concat([
    number(1, 1),
    bytes(2, summary),
    bytes(3, detail),
    ...(steps.length > 0 ? [bytes(4, Buffer.concat(steps))] : []),
  ]);
}
