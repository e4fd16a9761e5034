// Fails where a source file imports what only other files may: what the table of boundaries in turbo.json cannot say. Writes nothing.
import { globSync, readFileSync } from 'node:fs';

const RULES = [
  {
    imports: /(?:from|import)\s*\(?\s*['"](@aws-sdk\/|@smithy\/|@azure|@google-cloud\/|google-auth-library|google-gax)/,
    isAllowed: (file: string) => file.endsWith('-sdk.ts'),
    message: "a cloud SDK may be imported only in a package's *-sdk.ts file",
  },
  {
    // turbo counts the development dependencies of a driver as the command line's own.
    imports: /(?:from|import)\s*\(?\s*['"]@dativo\/runner-testkit/,
    isAllowed: (file: string) => file.startsWith('packages/runner-testkit/'),
    message: 'the testkit is for tests',
  },
] as const;

const offences = globSync('packages/*/src/**/*.ts').flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  return RULES.filter(({ imports, isAllowed }) => imports.test(source) && !isAllowed(file)).map(
    ({ message }) => `${file}: ${message}`,
  );
});
for (const offence of offences) console.error(offence);
process.exitCode = offences.length === 0 ? 0 : 1;
