import { Fault } from '../../wire/fault.ts';

const IMPROPER = 'The request had some invalid properties';

/** Source: https://learn.microsoft.com/azure/azure-monitor/logs/api/errors */
export function syntaxFault(near: string, position: number): Fault {
  const message = `A recognition error occurred in the query near '${near}'.`;
  const innererror = {
    code: 'SyntaxError',
    message: 'A syntax error occurred',
    innererror: { code: 'SYN0002', message, pos: position },
  };
  return new Fault(400, 'BadArgumentError', IMPROPER, { innererror });
}

export function unresolvedFault(operator: string, name: string): Fault {
  const message = `'${operator}' operator: Failed to resolve table or column expression named '${name}'`;
  const innererror = {
    code: 'SemanticError',
    message: 'A semantic error occurred.',
    innererror: { code: 'SEM0100', message },
  };
  return new Fault(400, 'BadArgumentError', IMPROPER, { innererror });
}
