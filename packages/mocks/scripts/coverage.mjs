// Writes docs/mock-coverage.md: what the mock does for each operation, and what recorded facts hold it to that.
// Run it after a build: npm run generate does, and `node scripts/coverage.mjs` here.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverage } from './render-coverage.mjs';

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../test/traffic/${name}`, import.meta.url), 'utf8'));
const target = new URL('../../../docs/mock-coverage.md', import.meta.url);

const text = await coverage(read('recorded.json'), read('sessions.json'));
writeFileSync(fileURLToPath(target), text);
