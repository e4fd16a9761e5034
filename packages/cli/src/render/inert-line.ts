import type { Diagnostic } from '@dativo/schema';
import { renderPlace } from './place.ts';
import { visible } from './visible.ts';

/** A finding as a line of a build log in which the host finds no command of its own. */
export function toInertLine({ file, range, severity, ruleId, message }: Diagnostic): string {
  return toInertText(`${renderPlace(file, range)}: ${severity} ${ruleId} ${visible(message)}`);
}

/**
 * A line in which no build host finds a command of its own. GitHub reads `::` at the start of a line and `##[` anywhere, Azure
 * Pipelines `##vso[` and `##[` anywhere.
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs,
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
export function toInertText(line: string): string {
  return line.replace(/##(?=\[|vso\[)/gi, '\\u0023#').replace(/^(\s*):(?=:)/, '$1\\u003a');
}
