import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { progressFile } from './paths.mjs';

/** Milliseconds between two writings at least. */
const PAUSE = 250;

/** A reporter for vitest: keeps in a file how far the tests of a package are, for `npm test` to show. */
export class ProgressReporter {
  state = { began: Date.now(), files: 0, done: 0, tests: 0, failed: 0 };
  writtenAt = 0;

  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    this.file = join(vitest.config.root, progressFile);
    mkdirSync(dirname(this.file), { recursive: true });
  }

  onTestRunStart(specifications) {
    this.state.files = specifications.length;
    this.write();
  }

  onTestCaseResult(test) {
    this.state.tests += 1;
    if (test.result().state === 'failed') this.state.failed += 1;
    if (Date.now() - this.writtenAt >= PAUSE) this.write();
  }

  onTestModuleEnd() {
    this.state.done += 1;
    this.write();
  }

  /** By way of another file, so that no half of it is ever read. */
  write() {
    this.writtenAt = Date.now();
    writeFileSync(`${this.file}.new`, JSON.stringify(this.state));
    renameSync(`${this.file}.new`, this.file);
  }
}
