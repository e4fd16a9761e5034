type Node = Readonly<Record<string, unknown>>;

/** Every property that a JSON Schema describes, with what it takes over from its definition, and a path for messages. */
export function* walkSchema(schema: Node): Generator<{ path: string; node: Node }> {
  const definitions = (schema['definitions'] ?? {}) as Record<string, Node>;
  yield* properties(schema, '', definitions);
  for (const [name, node] of Object.entries(definitions)) yield* properties(node, `#${name}`, definitions);
}

function* properties(
  schema: Node,
  path: string,
  definitions: Record<string, Node>,
): Generator<{ path: string; node: Node }> {
  for (const [name, node] of Object.entries((schema['properties'] ?? {}) as Record<string, Node>)) {
    const [{ $ref = '' } = {}] = (node['allOf'] ?? []) as { $ref?: string }[];
    const { title, description } = definitions[$ref.replace('#/definitions/', '')] ?? {};
    yield { path: `${path}/${name}`, node: { title, description, ...node } };
    yield* properties(node, `${path}/${name}`, definitions);
  }
}
