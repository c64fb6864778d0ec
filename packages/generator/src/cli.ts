#!/usr/bin/env node
import { main } from './cli/main.js';
import { optimiseLater } from './cli/short-process.js';
import { takeClosing } from './cli/terminal.js';

optimiseLater();
takeClosing(process.stdout);
takeClosing(process.stderr);

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
});
