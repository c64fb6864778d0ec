#!/usr/bin/env node
import { main } from './cli/main.js';
import { optimiseLater } from './cli/short-process.js';

optimiseLater();

// The output stage renames synchronously, so this handler never runs between two renames.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
});
