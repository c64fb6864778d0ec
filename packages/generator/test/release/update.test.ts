import { describe, expect, it } from 'vitest';

import { StepFailed } from '../../../../scripts/workspace/processes.mjs';
import { updateWith } from '../../../../scripts/workspace/update.mjs';

const json = '{ "outcome": "updated", "byHand": ["One."], "bump": "major" }';
const works = (): Promise<number> => Promise.resolve(0);
const fails = (text: string) => (): Promise<number> => Promise.reject(new StepFailed(text));

/** What `npm run update` prints and how it ends, where the command and the build do this. */
async function ran(
  options: string[],
  {
    printed = '',
    code = 0,
    build = works,
  }: { printed?: string; code?: number; build?: typeof works },
): Promise<{ exitCode: number; said: string; passed: string[]; built: boolean }> {
  let [said, built, passed]: [string, boolean, string[]] = ['', false, []];
  const exitCode = await updateWith(options, {
    run: (args: string[]) => {
      passed = args;
      return Promise.resolve({ code, stdout: printed });
    },
    build: () => {
      built = true;
      return build();
    },
    write: (text: string) => (said += text),
  });
  return { exitCode, said, passed, built };
}

describe('npm run update', () => {
  it.each([
    [[], '', ''],
    [['--markdown'], '#### What breaks\n', '#### What breaks\n'],
  ])('with %j says nothing of packages that build', async (options, printed, want) => {
    expect(await ran(options, { printed })).toMatchObject({ exitCode: 0, said: want, built: true });
  });

  it('has a mark for a program', async () => {
    const { said } = await ran(['--json'], { printed: json });
    expect(JSON.parse(said)).toMatchObject({
      byHand: ['One.'],
      build: { ok: true },
      bump: 'major',
    });
    const failed = await ran(['--json'], { printed: json, build: fails('src/a.ts: no') });
    expect(failed.exitCode).toBe(0);
    expect(JSON.parse(failed.said)).toMatchObject({
      outcome: 'updated',
      byHand: ['One.', expect.stringContaining('Mend what is written by hand')],
      build: { ok: false, output: 'src/a.ts: no' },
    });
  });

  it('says in a pull request what does not build, whatever the output is', async () => {
    const output = `src/a.ts: no\n\`\`\`\`\n${'x'.repeat(100_000)}\nturbo: exit code 2`;
    const { exitCode, said } = await ran(['--markdown'], {
      printed: 'Head.\n',
      build: fails(output),
    });
    expect(exitCode).toBe(0);
    expect(said.length).toBeLessThan(5_000);
    expect(said).toMatch(/^Head\.\n\n#### The packages do not build\n\nEverything is written/);
    expect(said).toMatch(/\n`````text\nsrc\/a\.ts: no\n[^]*\nturbo: exit code 2\n`````\n$/);
  });

  it('says on a terminal what does not build', async () => {
    const { exitCode, said } = await ran([], { build: fails('src/a.ts: no') });
    expect(exitCode).toBe(0);
    expect(said).toMatch(/src\/a\.ts: no\n\nThe packages do not build\. Everything is written/);
  });

  it.each([[fails('no')], [() => Promise.resolve(3)]])(
    'ends with 1 for --fail-on-build, which is no option of the command',
    async (build) => {
      const { exitCode, passed } = await ran(['a.yaml', '--fail-on-build'], { build });
      expect({ exitCode, passed }).toEqual({ exitCode: 1, passed: ['a.yaml'] });
      expect((await ran(['a.yaml', '--fail-on-build'], {})).exitCode).toBe(0);
    },
  );

  it.each([
    ['a description at fault', [], 1, 1],
    ['a dry run', ['--dry-run'], 0, 0],
  ])('builds nothing for %s', async (_, options, code, want) => {
    const { exitCode, built, said } = await ran(options, { code, printed: 'Said.\n' });
    expect({ exitCode, built, said }).toEqual({ exitCode: want, built: false, said: 'Said.\n' });
  });

  it('does not take a fault of its own for one of the packages', async () => {
    const build = (): Promise<number> => Promise.reject(new TypeError('ours'));
    await expect(ran([], { build })).rejects.toThrow('ours');
  });

  it('has help for its own option', async () => {
    const { said, built } = await ran(['--help'], { printed: 'Usage: oktaforge update\n' });
    expect(said).toMatch(/^Usage: oktaforge update\n[^]*--fail-on-build/);
    expect(built).toBe(false);
  });
});
