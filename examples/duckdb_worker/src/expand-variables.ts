export type Expanded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: readonly string[] };

/** `${NAME}` and `${NAME:-default}`; a default may hold anything but a closing brace. */
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

/**
 * Fills `${NAME}` from the environment. As in a shell, `:-default` also stands in for an empty variable.
 * Values are inserted as they are: text that looks like a variable inside a value is not expanded again.
 */
export function expandVariables(text: string, env: Readonly<Record<string, string | undefined>>): Expanded {
  const missing: string[] = [];
  const expanded = text.replace(VARIABLE, (_whole, name: string, fallback: string | undefined) => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (fallback !== undefined) return value === undefined || value === '' ? fallback : value;
    if (value === undefined) missing.push(name);
    return value ?? '';
  });
  return missing.length === 0 ? { ok: true, text: expanded } : { ok: false, missing };
}
