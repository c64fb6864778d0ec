import { performance } from 'node:perf_hooks';

/** Thrown by a check that cannot run on this machine. The message has the reason. */
export class Skipped extends Error {}

/** Counts checks and prints a line for each while they run. */
export class Report {
  passed = 0;
  failed = 0;
  skipped = 0;
  #maySkip;

  /** @param {{ maySkip: boolean }} options - maySkip: whether a check that cannot run is no failure */
  constructor({ maySkip }) {
    this.#maySkip = maySkip;
  }

  /**
   * @param {string} name - what is checked
   * @param {() => Promise<string | void>} work - throws if the check fails; may return a note, such as a size
   * @returns {Promise<boolean>} whether the check passed
   */
  async check(name, work) {
    const started = performance.now();
    try {
      const note = await work();
      this.passed += 1;
      const took = ((performance.now() - started) / 1000).toFixed(1);
      write(`ok       ${name}${note === undefined ? '' : `: ${note}`} (${took} s)`);
      return true;
    } catch (error) {
      if (error instanceof Skipped && this.#maySkip) {
        this.skipped += 1;
        write(`skipped  ${name}: ${error.message}`);
        return false;
      }
      this.failed += 1;
      write(`FAILED   ${name}\n${indented(error.message)}`);
      return false;
    }
  }

  /** The last line. */
  end() {
    write(`\n${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
    return this.failed === 0 ? 0 : 1;
  }
}

function write(line) {
  process.stdout.write(`${line}\n`);
}

function indented(text) {
  return text.replaceAll(/^/gm, '         ');
}
