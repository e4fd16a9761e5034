type Node = Readonly<Record<string, unknown>>;

/** Every property that a JSON Schema describes, with a path for messages. */
export function* walkSchema(schema: Node, path = ''): Generator<{ path: string; node: Node }> {
  for (const [name, node] of Object.entries((schema['properties'] ?? {}) as Record<string, Node>)) {
    yield { path: `${path}/${name}`, node };
    yield* walkSchema(node, `${path}/${name}`);
  }
  for (const [name, node] of Object.entries((schema['definitions'] ?? {}) as Record<string, Node>)) {
    yield* walkSchema(node, `${path}#${name}`);
  }
}
