/** The table of cloud rules as a typed constant, without the remarks for readers of the JSON. */
export function cloudRulesModule(json: string, source: string): string {
  const rules: unknown = JSON.parse(json, (key, value: unknown) => (key === '$comment' ? undefined : value));
  return [
    `// Written by \`npm run generate\` from ${source}. Do not edit.`,
    '/** What each cloud accepts and sells, with the page that says so. The Terraform modules read the same table. */',
    `export const cloudRules = ${JSON.stringify(rules, null, 2)} as const;`,
    '',
  ].join('\n');
}
