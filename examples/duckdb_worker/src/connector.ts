import { JobError } from './job-error.ts';
import type { YamlMap } from './yaml-map.ts';

/** Checks what every connector file must say, and gives its type. */
export function connectorType(recipe: YamlMap, role: 'source' | 'target'): string {
  recipe.requiredText('name');
  const roles = recipe.list('roles');
  if (roles !== undefined && !roles.includes(role)) {
    throw new JobError(
      'CONFIG',
      `${recipe.place}: roles does not include ${role}; found ${roles.join(', ') || 'none'}.`,
    );
  }
  return recipe.requiredText('type');
}

/** `engine.options` as the job gives it, else the connector's default. */
export function engineOptions(recipe: YamlMap, block: YamlMap | undefined): YamlMap | undefined {
  return block?.map('engine')?.map('options') ?? recipe.map('default_engine')?.map('options');
}
