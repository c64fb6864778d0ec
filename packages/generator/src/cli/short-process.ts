import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 wait longer before it optimises a function: the budget is fifteen times its default. A command runs for a few
 * seconds, and most functions that V8 optimises by then do not run long enough to pay for the compilation, which took
 * a quarter of a generation's CPU time. The output of a program cannot depend on this flag. For the process of the
 * command only: in somebody else's process it is not ours to set.
 */
export function optimiseLater(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}
