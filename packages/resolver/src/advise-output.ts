import type { StateResource } from '@dativo/schema';

const MOST_NAMED = 3;

/**
 * How a root module can give out an output that it lacks: names the resources in the state that may hold it. `''` where no state is known.
 * An output `task_definition_arn` is looked for as an `arn` of a resource with `task_definition` in its type or name.
 */
export function adviseOutput(output: string, resources: readonly StateResource[] | undefined): string {
  if (resources === undefined) return '';
  if (resources.length === 0) return 'The state holds no resources: has terraform apply run in this root module?';
  const [best, ...others] = findHolders(output, resources);
  if (best === undefined) return adviseModules(output, resources);
  const alternatives = others.slice(0, MOST_NAMED - 1).map(describe);
  const found = `The state holds ${[describe(best), ...alternatives].join(', or ')}.`;
  return `${found} ${best.resource.module === '' ? giveOut(output, best) : passOn(output, best.resource.module)}`;
}

interface Holder {
  readonly resource: StateResource;
  readonly attribute: string;
  /** Words of the output that name the resource. */
  readonly namedBy: number;
}

function findHolders(output: string, resources: readonly StateResource[]): readonly Holder[] {
  const holders = resources.flatMap((resource) => {
    const words = new Set([...resource.type.split('_'), ...resource.name.split('_')]);
    return resource.attributes.flatMap((attribute): readonly Holder[] => {
      if (output === attribute) return [{ resource, attribute, namedBy: 0 }];
      if (!output.endsWith(`_${attribute}`)) return [];
      const head = output.slice(0, -attribute.length - 1).split('_');
      return head.every((word) => words.has(word)) ? [{ resource, attribute, namedBy: head.length }] : [];
    });
  });
  return holders.sort((one, other) => other.namedBy - one.namedBy);
}

function describe({ resource, attribute }: Holder): string {
  return `${resource.address} with an attribute ${attribute}`;
}

function giveOut(output: string, { resource, attribute }: Holder): string {
  return `Give it out: ${outputBlock(output, `${resource.address}.${attribute}`)}, then apply.`;
}

/** Terraform lets a root module see the outputs of a module, never its resources. */
function passOn(output: string, module: string): string {
  return `Pass on what the module gives: ${outputBlock(output, `${toRootModuleCall(module)}.${output}`)}, then apply.`;
}

function adviseModules(output: string, resources: readonly StateResource[]): string {
  const modules = [...new Set(resources.map(({ module }) => module).filter((module) => module !== ''))];
  const [first] = modules;
  const { address = '' } = resources[0] ?? {};
  const none = `The state holds no resource with such an attribute (its first of ${resources.length} is ${address}).`;
  return first === undefined ? none : `${none} ${passOn(output, first)}`;
}

/** `module.jobs["a"].module.job` is reached as `module.jobs["a"]`. */
function toRootModuleCall(module: string): string {
  return /^module\.[\w-]+(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/.exec(module)?.[0] ?? module;
}

function outputBlock(name: string, value: string): string {
  return `output "${name}" { value = ${value} }`;
}
