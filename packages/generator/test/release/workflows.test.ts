import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

import { folderWith } from '../support/folder.js';

const folder = fileURLToPath(new URL('../../../../.github/workflows', import.meta.url));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const texts = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

function workflow(name: string): Workflow {
  return parse(texts.find((each) => each.name === name)?.text ?? '');
}

/** The jobs that have to end before a job, and those before them. */
function before(jobs: Workflow['jobs'], name: string): string[] {
  const direct = [jobs[name]?.needs ?? []].flat();
  return [...direct, ...direct.flatMap((each) => before(jobs, each))];
}

describe.each(texts)('$name', ({ name, text }) => {
  const { jobs, permissions } = workflow(name);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('names each action by its commit, and the version in a comment', () => {
    const uses = text.split('\n').filter((line) => /^ *(- )?uses:/.test(line));
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses)
      expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('leaves no credentials behind a checkout', () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts).not.toEqual([]);
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('says which rights it has', () => {
    expect(permissions).toBeDefined();
  });
});

describe('release.yml', () => {
  const { jobs, permissions } = workflow('release.yml');

  it('lets one job prove to npm who it is, which runs nothing that is installed', () => {
    const holders = Object.entries(jobs).filter(
      ([, job]) => job.permissions?.['id-token'] !== undefined,
    );
    expect(permissions).toEqual({});
    expect(holders.map(([name]) => name)).toEqual(['publish']);
    const runs = jobs['publish']?.steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual(['node scripts/release/publish.mjs --tarballs tarballs']);
  });

  it('publishes what is tested, and tags what is published', () => {
    expect(before(jobs, 'version')).toContain('test');
    expect(before(jobs, 'publish')).toEqual(expect.arrayContaining(['test', 'version', 'pack']));
    expect(before(jobs, 'tag')).toContain('publish');
  });
});

describe('spec-update.yml', () => {
  const step = workflow('spec-update.yml').jobs['update']?.steps.find(
    ({ run }) => run !== undefined,
  );

  /** Runs the step with an `npm` that says what it was given, and ends with a code. */
  function perform(
    env: object,
    code: number,
  ): { status: number | null; said: (name: string) => string } {
    const npm = `#!/bin/bash\nprintf '<%s>' "$@"\necho 'why' >&2\nexit ${code}\n`;
    const place = folderWith({ 'bin/npm': npm, summary: '' });
    chmodSync(join(place, 'bin/npm'), 0o755);
    const { status } = spawnSync('bash', ['-e', '-c', step?.run ?? ''], {
      env: {
        PATH: `${join(place, 'bin')}:${process.env['PATH']}`,
        RUNNER_TEMP: place,
        GITHUB_STEP_SUMMARY: join(place, 'summary'),
        ...env,
      },
    });
    return { status, said: (name) => readFileSync(join(place, name), 'utf8') };
  }

  it.each([
    [{ SPEC: '', OPTIONS: '' }, '<run><--silent><update><--><--markdown>'],
    [
      { SPEC: 'https://a.example/b c.yaml', OPTIONS: '--allow-removals --strict' },
      '<run><--silent><update><--><https://a.example/b c.yaml><--allow-removals><--strict><--markdown>',
    ],
  ])('with %j gives a pull request the text of the update', (env, want) => {
    const { status, said } = perform(env, 0);
    expect(status).toBe(0);
    expect(said('changelog.md')).toBe(want);
    expect(said('summary')).toBe('');
  });

  it('fails where nothing was updated, and says why', () => {
    const { status, said } = perform({ SPEC: '', OPTIONS: '' }, 1);
    expect(status).toBe(1);
    expect(said('summary')).toBe('Nothing was updated:\n````text\nwhy\n````\n');
  });
});

describe('snapshot.yml', () => {
  it('takes its registry from a list', () => {
    const { on } = parse(texts.find(({ name }) => name === 'snapshot.yml')?.text ?? '');
    expect(on.workflow_dispatch.inputs.registry).toMatchObject({
      type: 'choice',
      options: ['https://registry.npmjs.org/'],
    });
  });
});
