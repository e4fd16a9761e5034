import { parseTemplate } from '@dativo/schema';

/**
 * The text as Terraform may have it: escaped placeholders (`{{!terraform_outputs.x}}`) become what they stand for, as the
 * resolver will do. `undefined` when it holds a placeholder, whose value only exists after the apply.
 */
export function fixedText(text: string): string | undefined {
  if (!text.includes('{{')) return text;
  let fixed = '';
  for (const part of parseTemplate(text)) {
    if (part.kind === 'placeholder' || part.kind === 'fault') return undefined;
    fixed += part.text;
  }
  return fixed;
}
