/** What became of the samples of one operation. */
export interface Tally {
  readonly operation: string;
  readonly passed: number;
  readonly all: number;
}

/** How many of the samples pass, by operation. */
export function tally<T>(
  samples: readonly T[],
  operationOf: (sample: T) => string,
  passes: (sample: T) => boolean,
): readonly Tally[] {
  const names = [...new Set(samples.map(operationOf))].toSorted();
  return names.map((operation) => {
    const own = samples.filter((sample) => operationOf(sample) === operation);
    return { operation, passed: own.filter(passes).length, all: own.length };
  });
}

/** Share of the samples that pass. */
export function overSamples(tallies: readonly Tally[]): number {
  return sum(tallies.map(({ passed }) => passed)) / sum(tallies.map(({ all }) => all));
}

/** Mean of the operations' shares, so that an operation that is recorded often counts no more than others. */
export function overOperations(tallies: readonly Tally[]): number {
  return sum(tallies.map(({ passed, all }) => passed / all)) / tallies.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
