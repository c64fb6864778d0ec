import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

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

describe('snapshot.yml', () => {
  it('takes its registry from a list', () => {
    const { on } = parse(texts.find(({ name }) => name === 'snapshot.yml')?.text ?? '');
    expect(on.workflow_dispatch.inputs.registry).toMatchObject({
      type: 'choice',
      options: ['https://registry.npmjs.org/'],
    });
  });
});
