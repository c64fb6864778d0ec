import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Api, readApi } from '@oktaforge/generator';
import * as validators from '@oktaforge/validators/models';
import { afterAll, describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL('.', import.meta.url));
const manifest = fileURLToPath(new URL('../../../../spec/spec.yaml', import.meta.url));
const compilers = ['typescript', 'typescript-5'];

/** In the package's own folder, so that both packages are found as a user's program finds them. */
const folder = mkdtempSync(join(here, 'agreement-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tsc(compiler: string, project: string): { status: number | null; stdout: string } {
  const bin = join(dirname(require.resolve(`${compiler}/package.json`)), 'bin/tsc');
  return spawnSync(process.execPath, [bin, '-p', project], { encoding: 'utf8' });
}

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

type Of<V> = V extends Validator<infer T> ? T : never;
declare function both<A extends B, B extends C, C = A>(): void;
// @ts-expect-error -- neither is the other
both<{ id: string }, { id: number }>();
// @ts-expect-error -- the first is the second, but not the other way round
both<{ id: string }, { id?: string }>();
${[...requests, ...models].join('\n')}
`;
}

describe.each(compilers)('types, by %s', (compiler) => {
  it('compile where they are used rightly, and fail where not', { timeout: 120_000 }, () => {
    const { status, stdout } = tsc(compiler, join(here, 'programs'));
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it("agree with the SDK's for every operation and every model", { timeout: 240_000 }, async () => {
    const { api } = await readApi({ manifest });
    if (api === undefined) throw new Error('the description is at fault');
    const config = { extends: '../programs/tsconfig.json', include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'program.ts'), program(api));
    const { status, stdout } = tsc(compiler, folder);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
