import { parseArgs } from 'node:util';

export interface Arguments {
  /** Measures only our own bundle sizes. This takes seconds, and gives the same result on every machine. */
  readonly sizesOnly: boolean;
  /** Measures only what is generated from the current description. */
  readonly currentOnly: boolean;
  readonly json: boolean;
}

/** Thrown for unknown arguments. The message is the usage. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';

  constructor(problem: string) {
    super(
      `${problem}\nusage: pnpm bench [current] [--json], or pnpm --filter @oktaforge/benchmarks sizes [--json]`,
    );
  }
}

/** @throws WrongUsage */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = read(argv.filter((argument) => argument !== '--'));
  const unknown = positionals.find((word) => word !== 'sizes' && word !== 'current');
  if (unknown !== undefined) throw new WrongUsage(`There is no measurement '${unknown}'.`);
  return {
    sizesOnly: positionals.includes('sizes'),
    currentOnly: positionals.includes('current'),
    json: values.json,
  };
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}
