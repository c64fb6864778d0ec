import { defineConfig } from '@oktaforge/generator';

// The description is an argument: run.mjs looks for the newest that is at hand.
export default defineConfig({ into: 'src/okta', packages: ['sdk', 'validators'] });
