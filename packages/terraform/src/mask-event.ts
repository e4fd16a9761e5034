import type { TerraformDiagnostic } from './diagnostics.ts';
import type { TerraformEvent } from './events.ts';
import type { Secrets } from './secrets.ts';

/** The event with the secrets in its free text replaced. Addresses, names and numbers cannot hold any. */
export function maskEvent(event: TerraformEvent, { mask }: Pick<Secrets, 'mask'>): TerraformEvent {
  switch (event.kind) {
    case 'diagnostic':
      return { ...event, diagnostic: maskDiagnostic(event.diagnostic, mask) };
    case 'line':
      return { ...event, text: mask(event.text) };
    case 'notice':
    case 'warning':
      return { ...event, message: mask(event.message) };
    default:
      return event;
  }
}

function maskDiagnostic(diagnostic: TerraformDiagnostic, mask: (text: string) => string): TerraformDiagnostic {
  return { ...diagnostic, summary: mask(diagnostic.summary), detail: mask(diagnostic.detail) };
}
