import type { Diagnostic } from '@dativo/schema';

/** Diagnostics as lines for golden files: place, rule, words, fix. */
export function formatted(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${lines(diagnostic).join('\n')}\n`).join('');
}

function lines({ file, range, severity, ruleId, pointer, message, help, fix }: Diagnostic): string[] {
  const { start, end } = range ?? {};
  const place = `${file}:${start?.line}:${start?.column}-${end?.line}:${end?.column}`;
  return [
    `${place} ${severity} ${ruleId} ${pointer || '(document)'}`,
    `  ${message}`,
    ...(help === undefined ? [] : [`  help: ${help}`]),
    ...(fix?.edits ?? []).map(({ newText }) => `  fix: ${fix?.title}: ${newText}`),
  ];
}
