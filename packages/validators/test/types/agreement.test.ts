import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Api } from '@oktaforge/generator';
import * as validators from '@oktaforge/validators/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, tscOf } from '../../../../testing/typescript.js';
import { readCorrected } from '../support/api.js';

/** In the package's own folder, so that both packages are found as a user's program finds them. */
const folder = mkdtempSync(join(fileURLToPath(new URL('.', import.meta.url)), 'agreement-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const config = { extends: '../programs/tsconfig.json', include: ['*.ts', '../programs/*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'program.ts'), program(await readCorrected()));
});

/** A line for each operation and model: what `.is` narrows to, used as the SDK's type, and the other way round. */
function program(api: Api): string {
  const requests = api.operations.map(
    ({ id, paramsName }) => `both<Of<typeof requests.${id}Request>, sdk.${paramsName}>();`,
  );
  const models = Object.entries(validators).map(
    ([name, { model }]) => `both<Of<typeof models.${name}>, sdk.${model}>();`,
  );
  return `import type * as sdk from '@oktaforge/sdk';
import type { Validator } from '@oktaforge/validators';
import type * as models from '@oktaforge/validators/models';
import type * as requests from '@oktaforge/validators/requests';

type Of<V> = V extends Validator<infer T, unknown> ? T : never;
declare function both<A extends B, B extends C, C = A>(): void;
// @ts-expect-error -- neither is the other
both<{ id: string }, { id: number }>();
// @ts-expect-error -- the first is the second, but not the other way round
both<{ id: string }, { id?: string }>();
${[...requests, ...models].join('\n')}
`;
}

describe("types are used rightly by the programs, and agree with the SDK's for every operation and every model", () => {
  it('by typescript', () => {
    expect(tscOf({ folder })).toBe('');
  });

  it('by typescript-5', () => {
    expect(complaintsOf({ folder })).toEqual([]);
  });
});
