import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { publishTarballs } from '../../../scripts/release/publish.mjs';
import { packageNames } from '../../../scripts/release/packages.mjs';
import { versionOf } from '../../../scripts/release/released.mjs';
import { tagPublished } from '../../../scripts/release/tag.mjs';
import { packAll } from '../../../scripts/release/tarballs.mjs';
import { makeConsumer } from '../consumer.mjs';
import { environment, expectList, expectText, refusal } from '../expect.mjs';
import { startFailing } from '../halfway.mjs';
import { npmrcFor } from '../registry.mjs';
import { CommandFailed, run } from '../run.mjs';
import { first, withAddition, withBreak } from '../story/descriptions.mjs';
import { now, old } from '../story/programs.mjs';
import { build, commit, generator, makeWorkspace, versionStep } from '../story/workspace.mjs';

const address = 'https://github.com/rehearsal/oktaforge';
const person = "---\n'@oktaforge/mocks': patch\n---\n\nSomething that a person has done.\n";

/**
 * From updates to published versions, over a small description: 0.1.0, an update that breaks, one that adds, a person's changeset, and
 * a version of all three, whose publishing fails half-way. A version that is too low would let users of 0.1.0 get what breaks them.
 */
export async function checkStory(report, { folder, root, registry }) {
  const copy = join(folder, 'story/workspace');
  const told = { report, folder, root, registry, copy };
  const isBegun = await report.check('story: 0.1.0 is published', () => begin(told));
  if (!isBegun) return;
  const isVersion = await report.check(
    'story: two updates and a changeset of a person are one version, and all changelogs are whole',
    () => makeVersion(told),
  );
  if (!isVersion) return;
  const isPublished = await report.check(
    'story: its publishing fails half-way, and the same again publishes and tags the rest',
    () => publishTwice(told),
  );
  if (!isPublished) return;
  await report.check('story: users of 0.1.0 keep what they have', () =>
    use(told, '^0.1.0', { compiles: old, fails: now, lacks: 'replaceGroup' }),
  );
  await report.check('story: users of 1.0.0 have what is new, and not what is gone', () =>
    use(told, 'latest', { compiles: now, fails: old, lacks: 'deleteGroup' }),
  );
}

async function begin({ root, copy, registry }) {
  const counts = { operations: 4, pathVerbs: 4, schemas: 1, areas: 1 };
  await makeWorkspace(root, copy, { address, description: first(), counts });
  const text = "---\n'@oktaforge/sdk': minor\n---\n\nThe first release.\n";
  writeFileSync(join(copy, '.changeset/first.md'), text);
  await versionStep(copy);
  expectList([versionOf(copy)], ['0.1.0']);
  await commit(copy, 'Version 0.1.0');
  await build(copy);
  await packAll(copy, tarballsOf(copy));
  expectList(await publish(copy, registry), idsOf('0.1.0'));
  expectList(await tag(copy, registry), idsOf('0.1.0'));
}

async function makeVersion({ copy }) {
  await update(copy, withBreak());
  await update(copy, withAddition());
  writeFileSync(join(copy, '.changeset/person.md'), person);
  await commit(copy, 'A change by a person');
  expectList(pending(copy), [
    'person.md',
    ...['mocks', 'sdk', 'validators'].map((name) => `spec-1.0.0-to-1.2.0-${name}.md`),
  ]);
  await versionStep(copy);
  // Changesets makes 1.0.0 of 0.1.0 and a break.
  expectList([...new Set(packageNames.map((name) => versionIn(copy, name)))], ['1.0.0']);
  expectList(pending(copy), []);
  for (const name of ['mocks', 'sdk', 'validators']) {
    const [, changes] = read(copy, `packages/${name}/CHANGELOG.md`).split(
      /^## (?=1\.0\.0$|0\.1\.0$)/m,
    );
    expectText(changes, /### Major Changes[^]*deleteGroup/);
    expectText(changes, 'replaceGroup');
  }
  expectText(read(copy, 'packages/mocks/CHANGELOG.md'), 'Something that a person has done.');
  expectList([read(copy, 'spec/released.lock.json')], [read(copy, 'spec/api.lock.json')]);
  await generator(copy, 'generate', '--check');
  await commit(copy, 'Version 1.0.0');
  return '1.0.0';
}

async function publishTwice({ copy, registry, folder }) {
  await build(copy);
  await packAll(copy, tarballsOf(copy));
  const [one, two, three, ...others] = idsOf('1.0.0');
  const failing = await startFailing(registry.url, 2);
  const npmrc = npmrcFor(failing.url, folder, registry.token);
  const said = await refusal(publish(copy, { url: failing.url, npmrc })).finally(failing.stop);
  expectText(said, `${three} is not published. Published before it: ${one}, ${two}.`);
  expectList(await tag(copy, registry), [one, two]);
  expectList(await publish(copy, registry), [three, ...others]);
  expectList(await tag(copy, registry), [three, ...others]);
}

/** Installs a version as users do. One program has to compile and work, the other one must not compile. */
async function use({ root, folder, registry }, range, { compiles, fails, lacks }) {
  const place = join(folder, 'story', range);
  const wanted = ['sdk', 'validators', 'mocks'].map((name) => [`@oktaforge/${name}`, range]);
  const files = { 'main.mts': compiles, 'other.mts': fails };
  await makeConsumer(place, Object.fromEntries(wanted), { npmrc: registry.npmrc, files });
  const typescript = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--module', 'nodenext', '--target', 'es2022', '--strict'];
  const compile = (file) => run(process.execPath, [typescript, ...options, file], { cwd: place });
  await compile('main.mts');
  expectList([(await run(process.execPath, ['main.mjs'], { cwd: place })).trim()], ['ok']);
  const said = await compile('other.mts').then(
    () => '',
    (error) => {
      if (error instanceof CommandFailed) return error.message;
      throw error;
    },
  );
  expectText(said, `has no exported member '${lacks}'`);
}

async function update(copy, description) {
  const { version } = description.info;
  const file = join(copy, '..', `${version}.json`);
  writeFileSync(file, JSON.stringify(description));
  await generator(copy, 'update', file);
  await commit(copy, `Update to ${version}`);
}

function publish(copy, { url, npmrc }) {
  return publishTarballs({
    root: copy,
    tarballs: tarballsOf(copy),
    registry: url,
    env: environment(npmrc),
    log: () => undefined,
  });
}

function tag(copy, { url, npmrc }) {
  return tagPublished({ root: copy, registry: url, env: environment(npmrc), log: () => undefined });
}

/** Of one version, as tarballs of two versions in a folder would be published together. */
function tarballsOf(copy) {
  return join(copy, '..', `tarballs-${versionOf(copy)}`);
}

/** In the order of publishing. */
function idsOf(version) {
  return ['generator', 'sdk', 'validators', 'mocks'].map((name) => `@oktaforge/${name}@${version}`);
}

function pending(copy) {
  const names = readdirSync(join(copy, '.changeset'));
  return names.filter((name) => name.endsWith('.md')).toSorted();
}

function versionIn(copy, name) {
  return JSON.parse(read(copy, `packages/${name}/package.json`)).version;
}

function read(copy, path) {
  const file = join(copy, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
