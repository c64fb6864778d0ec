import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { progressFile } from './paths.mjs';

/** A reporter for vitest: writes a line of JSON when the tests of a package begin, and one for each test file that is done. */
export class ProgressReporter {
  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    this.file = join(vitest.config.root, progressFile);
    mkdirSync(dirname(this.file), { recursive: true });
  }

  onTestRunStart(specifications) {
    writeFileSync(this.file, lineOf({ began: Date.now(), files: specifications.length }));
  }

  onTestModuleEnd(module) {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    const failed = states.filter((state) => state === 'failed').length;
    // A file that could not even be loaded has no tests.
    const unloaded = module.state() === 'failed' && failed === 0 ? 1 : 0;
    appendFileSync(this.file, lineOf({ tests: states.length, failed: failed + unloaded }));
  }
}

function lineOf(event) {
  return `${JSON.stringify(event)}\n`;
}
