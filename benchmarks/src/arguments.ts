import { parseArgs } from 'node:util';

/**
 * What can be measured alone. `sizes`: our own bundles, in seconds and with the same result on every machine. `import`: the time
 * that the whole client takes, beside its rival. `validators` and `mocks`: these, beside their peers. `current`: what is
 * generated from the current description, which takes as long as all the rest.
 */
export const parts = ['sizes', 'import', 'validators', 'mocks', 'current'] as const;

export type Part = (typeof parts)[number];

export interface Arguments {
  /** Everything but `current` when absent. */
  readonly only?: Part;
  readonly json: boolean;
  /** The times of the validators as a table of Markdown. */
  readonly markdown: boolean;
}

/** Thrown for unknown arguments. The message is the usage. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';

  constructor(problem: string) {
    super(
      `${problem}\nusage: npm run bench -- [${parts.join(' | ')}] [--json]\n       npm run bench -- validators --markdown`,
    );
  }
}

/** @throws WrongUsage */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = read(argv.filter((argument) => argument !== '--'));
  const [only, second] = positionals.map(partNamed);
  if (second !== undefined) throw new WrongUsage('One measurement at a time.');
  if (values.markdown && only !== 'validators')
    throw new WrongUsage('Only validators have a table.');
  return { ...(only !== undefined && { only }), json: values.json, markdown: values.markdown };
}

function partNamed(word: string): Part {
  const part = parts.find((each) => each === word);
  if (part === undefined) throw new WrongUsage(`There is no measurement '${word}'.`);
  return part;
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}
