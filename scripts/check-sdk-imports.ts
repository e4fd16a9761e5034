// Fails when a cloud SDK is imported anywhere but in a package's one `*-sdk.ts` file. Writes nothing.
import { globSync, readFileSync } from 'node:fs';

const SDK = /(?:from|import)\s*\(?\s*['"](@aws-sdk\/|@smithy\/|@azure|@google-cloud\/|google-auth-library|google-gax)/;

const offenders = globSync('packages/*/src/**/*.ts').filter(
  (file) => !file.endsWith('-sdk.ts') && SDK.test(readFileSync(file, 'utf8')),
);
for (const file of offenders) console.error(`${file}: a cloud SDK may be imported only in a *-sdk.ts file`);
process.exitCode = offenders.length === 0 ? 0 : 1;
