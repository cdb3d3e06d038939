// Writes the types of the hub's HTTP interface from the document its build makes, or with --check tells whether they are those.
// A package of its own in the console: the generator works with the TypeScript that is written in JavaScript.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = new URL('../../target/classes/META-INF/swagger/one-nexus.yml', import.meta.url);
const TYPES = new URL('../src/shared/api/schema.ts', import.meta.url);
const HEAD = "// Made from the hub's OpenAPI document by `npm run types`. Not changed by hand.\n\n";

if (!existsSync(DOCUMENT)) {
  console.error(`${fileURLToPath(DOCUMENT)} is missing: compile hub-server first.`);
  process.exit(1);
}
const types = HEAD + astToString(await openapiTS(DOCUMENT, { alphabetize: true, defaultNonNullable: false }));
if (!process.argv.includes('--check')) {
  writeFileSync(TYPES, types);
} else if (!existsSync(TYPES) || readFileSync(TYPES, 'utf8') !== types) {
  console.error(
    'src/shared/api/schema.ts is not what the OpenAPI document gives: run `npm run types` and commit it.',
  );
  process.exit(1);
}
