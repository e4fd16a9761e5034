import { RUNTIME_OF_PROVIDER } from '../job/provider-runtime.ts';
import { pointerStep } from '../yaml/pointer.ts';
import { missingKey } from './explain-key.ts';
import { type Fault, wrongValue } from './explain-value.ts';
import { found } from './found.ts';
import { placeAt } from './place.ts';
import { leafName } from './pointer.ts';
import type { Finding } from './report.ts';
import { replaceWord } from './suggest.ts';

const OUTPUT_PLACEHOLDER = /\{\{\s*terraform_outputs/;

/**
 * A block whose provider is none of those known. Nothing else in the block has been checked, since that depends on
 * the provider; so a misspelt key `provider` must be told here.
 */
export function wrongProvider(block: Fault): Finding | undefined {
  const value = (block.value as Readonly<Record<string, unknown>>)['provider'];
  if (value === undefined) return missingKey(block, 'provider', { isClosed: false });
  const fault: Fault = { ...block, pointer: block.pointer + pointerStep('provider'), value };
  return isFixedPlace(fault) ? placeholderInFixedPlace(fault) : wrongValue(fault, 'enum');
}

/** A runtime that is not the one of the provider. */
export function wrongRuntime(fault: Fault, expected: string): Finding {
  const { pointer, value, document } = fault;
  const provider = providerOf(expected);
  const owner = typeof value === 'string' ? providerOf(value) : undefined;
  if (owner !== undefined) {
    return {
      ruleId: 'JOB301',
      pointer,
      mark: 'value',
      message: `\`runtime.type\` is ${found(value, pointer)}, but provider "${provider}" runs on ${expected}`,
      help: `Use \`type: ${expected}\`, or \`provider: ${owner}\` if ${String(value)} is what you want.`,
    };
  }
  return {
    ruleId: typeof value === 'string' ? 'JOB203' : 'JOB202',
    pointer,
    mark: 'value',
    message: `\`type\` is ${found(value, pointer)}; provider "${provider}" runs on ${expected}`,
    help: `Use \`type: ${expected}\`.`,
    fix: replaceWord(document, placeAt(document, pointer).value, expected),
  };
}

function providerOf(runtime: string): string | undefined {
  return Object.entries(RUNTIME_OF_PROVIDER).find(([, name]) => name === runtime)?.[0];
}

/** A placeholder where Terraform needs the value before there are outputs. */
export function isFixedPlace({ pointer, value }: Fault): boolean {
  const isFixed = /^\/infrastructure\/(?:provider|runtime\/type|tags\/[^/]*)$/.test(pointer);
  return isFixed && typeof value === 'string' && OUTPUT_PLACEHOLDER.test(value);
}

export function placeholderInFixedPlace({ pointer }: Fault): Finding {
  return {
    ruleId: 'JOB305',
    pointer,
    mark: 'value',
    message: `\`${leafName(pointer)}\` holds a placeholder; only a fixed value can stand here`,
    help: 'Terraform needs this value before there are outputs. Write the value itself.',
  };
}
