import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { toSafeJson } from './safe-json.ts';

/** Why a command could not do its work, in the JSON output. */
export interface EnvelopeError {
  readonly code: string;
  readonly message: string;
  readonly help?: string | undefined;
  /** Terraform's own exit code and findings, where it was terraform that failed. */
  readonly terraform?: { readonly exit_code: number | null; readonly diagnostics: readonly unknown[] } | undefined;
}

export interface EnvelopeInput {
  readonly command: string;
  readonly result: CommandResult;
  /** `null` in a file, so that the same findings give the same bytes. */
  readonly durationMs: number | null;
}

/** The one JSON object that `--json` prints, for every command, on success and on failure. */
export function toEnvelope({ command, result, durationMs }: EnvelopeInput): string {
  const envelope = {
    version: 1,
    command,
    ok: result.exitCode === EXIT.ok,
    exit_code: result.exitCode,
    data: result.data ?? null,
    diagnostics: result.diagnostics ?? [],
    error: result.error ?? null,
    duration_ms: durationMs,
  };
  return `${toSafeJson(envelope, 2)}\n`;
}
