import type { TerraformDiagnostic } from './diagnostics.ts';

/** Who holds the state, as far as the backend tells. */
export interface StateLock {
  readonly id?: string;
  readonly who?: string;
  /** As terraform prints it, for example `2024-01-01 00:00:00 +0000 UTC`. */
  readonly created?: string;
  readonly operation?: string;
  readonly path?: string;
}

/** The lock that stopped a command; `undefined` when it was something else. */
export function findStateLock(diagnostics: readonly TerraformDiagnostic[]): StateLock | undefined {
  const finding = diagnostics.find(({ summary }) => summary.includes('Error acquiring the state lock'));
  if (finding === undefined) return undefined;
  const id = field(finding.detail, 'ID');
  const who = field(finding.detail, 'Who');
  const created = field(finding.detail, 'Created');
  const operation = field(finding.detail, 'Operation');
  const path = field(finding.detail, 'Path');
  return {
    ...(id && { id }),
    ...(who && { who }),
    ...(created && { created }),
    ...(operation && { operation }),
    ...(path && { path }),
  };
}

function field(detail: string, name: string): string | undefined {
  return new RegExp(`^\\s*${name}:[ \\t]+(\\S.*?)\\s*$`, 'm').exec(detail)?.[1];
}
