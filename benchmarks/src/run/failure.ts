/** Thrown for a fault that stops the benchmarks and that a person can fix. Shown without a stack trace. */
export class BenchmarkFailure extends Error {
  override readonly name = 'BenchmarkFailure';
}

/** The last lines of a program's output, short enough for a table or a message. */
export function lastWords(output: string, lines = 1): string {
  const said = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return said.slice(-lines).join(' ').slice(0, 300);
}
