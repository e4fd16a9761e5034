import { createDiagnostic } from './create-diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { leafName } from './rules/pointer.ts';
import { mayHoldSecret } from './rules/secret-names.ts';
import { quoteValue } from './rules/suggest.ts';
import type { YamlDocument } from './yaml/nodes.ts';
import { findYaml11Differences } from './yaml/yaml11.ts';

/** Values that the container, which reads YAML 1.1, takes for something else than we do. */
export function checkPortability(document: YamlDocument): Diagnostic[] {
  return findYaml11Differences(document).map(({ node, pointer, yaml11 }) => {
    const isSecret = mayHoldSecret(pointer);
    const fix = isSecret ? undefined : quoteValue(document, node);
    return createDiagnostic({
      ruleId: 'JOB112',
      message: isSecret
        ? `\`${leafName(pointer)}\` is one value in YAML 1.2 and another to the YAML 1.1 reader of the container`
        : `\`${node.text}\` is ${kindOf(node.value)} in YAML 1.2, but ${yaml11} to the YAML 1.1 reader of the container`,
      help: 'Put it in quotes if it is text, or write it in a way that both read alike.',
      file: document.file,
      range: document.rangeOf(node),
      pointer,
      fix: typeof node.value === 'string' ? fix : undefined,
      subject: node.text,
    });
  });
}

function kindOf(value: string | number | boolean | null): string {
  if (value === null) return 'empty';
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${value}`;
}
