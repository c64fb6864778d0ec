// Writes docs/mock-coverage.md: what the mock does for each operation, and what recorded facts hold it to that.
// Run it after a build: npm run generate does, and `node scripts/coverage.mjs` here.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverage } from './render-coverage.mjs';

const recorded = new URL('../test/traffic/recorded.json', import.meta.url);
const target = new URL('../../../docs/mock-coverage.md', import.meta.url);

const text = await coverage(JSON.parse(readFileSync(recorded, 'utf8')));
writeFileSync(fileURLToPath(target), text);
