import { type JsonValue, type Outputs, parseOutputs } from '@dativo/schema';

/** Outputs by their values; `sensitive` names those that Terraform calls sensitive. */
export function outputsOf(values: Readonly<Record<string, JsonValue>>, sensitive: readonly string[] = []): Outputs {
  return new Map(
    Object.entries(values).map(([name, value]) => [name, { value, isSensitive: sensitive.includes(name) }]),
  );
}

/** Outputs from JSON text, as Terraform writes them or flat. */
export function outputsFrom(json: string): Outputs {
  const reading = parseOutputs(json);
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join('\n'));
  return reading.outputs;
}
