import { z } from 'zod';

/**
 * One placeholder that is the whole value and so keeps the type of the Terraform output. Only the braces are
 * checked here; the grammar between them lives in `placeholder.ts`.
 */
export const wholePlaceholder = z
  .string()
  .regex(/^\s*\{\{[\s\S]*\}\}\s*$/)
  .meta({
    title: 'Placeholder',
    patternErrorMessage: 'Text here must be one placeholder: {{terraform_outputs.NAME}}.',
  });

/** Text with at least one character. */
export const nonEmptyText = z.string().min(1);

/** A whole number, or the placeholder that will become one. */
export function wholeNumber(minimum: number) {
  return z.union([z.int().min(minimum), wholePlaceholder]);
}

/**
 * A whole number of the settings that only the container reads. Its reader turns text such as `"3"` into a number and
 * some settings are expanded from `${VAR}`, so both keep working.
 */
export function wholeNumberOrDigits(minimum: number) {
  return z.union([z.int().min(minimum), numberText]);
}

const numberText = z
  .string()
  .regex(/^\s*(\d+|\$\{[^}]*\}|\{\{[\s\S]*\}\})\s*$/)
  .meta({
    title: 'Placeholder',
    patternErrorMessage: 'Text here must be digits or one placeholder: {{terraform_outputs.NAME}}.',
  });

/**
 * Yes or no, or the placeholder that will become it. The words that YAML 1.1 reads as booleans are text in YAML 1.2;
 * the container reads YAML 1.1, so they mean what they say (and are warned about).
 */
export const yesOrNo = z.union([
  z.boolean(),
  z
    .string()
    .regex(/^\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\$\{[^}]*\}|\{\{[\s\S]*\}\})\s*$/)
    .meta({
      title: 'Placeholder',
      patternErrorMessage: 'Use true, false, or one placeholder: {{terraform_outputs.NAME}}.',
    }),
]);

/** A list of texts, or the placeholder that will become one. Single entries may hold placeholders too. */
export const textList = z.union([z.array(z.string()), wholePlaceholder]);

/** Values of connection settings: the container expands `${VAR}` and `${VAR:-default}` in them, so text is always possible. */
export const numberOrText = z.union([z.number(), z.string()]);
export const yesNoOrText = z.union([z.boolean(), z.string()]);

/** A map that this schema knows nothing about. */
export const openMap = z.record(z.string(), z.unknown());
