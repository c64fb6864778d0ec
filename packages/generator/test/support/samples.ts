import { join } from 'node:path';

/** What the validators say of the fixtures. */
export interface Sampled {
  /** How many values were validated. */
  readonly values: number;
  /** How many of them the validators accept. */
  readonly accepted: number;
  /** Fixtures of a model that has no validator. */
  readonly unvalidated: readonly string[];
  /** Each as `code fixture /path`, once. */
  readonly refused: readonly string[];
}

type MakeFixture = (wanted: undefined, options: object) => unknown;
interface Validator {
  readonly validate: (value: unknown, options: object) => Result;
}
interface Result {
  readonly issues?: readonly { readonly code: string; readonly path: readonly unknown[] }[];
}

const options = [1, 2, 3].flatMap((seed) =>
  ['all', 'expected'].map((properties) => ({ seed, properties })),
);

/**
 * Validates every fixture, with all properties and with those that are expected, from three seeds.
 *
 * @param root workspace with the sources of the packages, generated code and runtimes
 */
export async function sampleFixtures(root: string): Promise<Sampled> {
  const generated = (name: string, module: string): Promise<unknown> =>
    import(join(root, 'packages', name, 'src/generated', `${module}.ts`));
  const fixtures = (await generated('mocks', 'fixtures')) as Readonly<Record<string, MakeFixture>>;
  const validators = (await generated('validators', 'models')) as Readonly<
    Record<string, Validator>
  >;
  const pairs = Object.entries(fixtures)
    .filter(([name]) => name.endsWith('Fixture'))
    .map(([name, make]) => ({
      name,
      make,
      validator: validators[name.replace(/Fixture$/, 'Model')],
    }));
  const found = pairs.flatMap(({ name, make, validator }) =>
    validator === undefined
      ? []
      : options.map((each) => refusals(name, make(undefined, each), validator)),
  );
  return {
    values: found.length,
    accepted: found.filter((refused) => refused.length === 0).length,
    unvalidated: pairs.filter(({ validator }) => validator === undefined).map(({ name }) => name),
    refused: [...new Set(found.flat())],
  };
}

function refusals(name: string, value: unknown, { validate }: Validator): string[] {
  const { issues } = validate(value, { unknownKeys: 'report', readOnly: 'report' });
  // Valid values have no list of issues.
  if (issues === undefined) return [];
  return issues.map(({ code, path }) => {
    // One item of a list stands for all.
    const place = path.map((part) => (typeof part === 'number' ? '*' : part)).join('/');
    return `${code} ${name} /${place}`;
  });
}
