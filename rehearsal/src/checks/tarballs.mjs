import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { packageNames } from '../publish.mjs';
import { run } from '../run.mjs';

/** Limits for the tarballs, in kB. Those of the libraries have every module twice, as ESM and as CommonJS; the generator carries their sources. */
const budgets = { generator: 880, sdk: 400, validators: 440, mocks: 550 };

/** Files that a package may have: built code, and files for people and npm. */
const allowed =
  /^package\/(dist\/.+\.(js|d\.ts|hbs)|dist\/cjs\/package\.json|dist\/sources\/(apache-2\.0\.txt|\w+\/(manifest\.json|src\/.+\.ts))|corrections\/[\w-]+\.yaml|package\.json|README\.md|LICENSE|CHANGELOG\.md|(oktaforge\.)?config\.schema\.json|api\.md)$/;

/** Checks contents and sizes of the published tarballs. */
export async function checkTarballs(report, { storage, root }) {
  for (const name of packageNames) {
    await report.check(`the tarball of ${name}`, async () => {
      const folder = join(storage, '@oktaforge', name);
      const file = readdirSync(folder).find((each) => each.endsWith('.tgz'));
      if (file === undefined) throw new Error('It was not published.');
      const tarball = join(folder, file);
      const listing = await run('tar', ['-tzf', tarball], { cwd: folder });
      const entries = listing.trim().split('\n');
      const strangers = entries.filter((entry) => !allowed.test(entry));
      if (strangers.length > 0) throw new Error(`It has ${strangers.slice(0, 10).join(', ')}.`);
      const manifest = JSON.parse(await read(tarball, 'package.json'));
      const faults = faultsOfManifest(manifest, name);
      if (faults.length > 0) throw new Error(faults.join('\n'));
      if (
        name === 'sdk' &&
        !(await read(tarball, 'dist/runtime/version.js')).includes(`'${manifest.version}'`)
      )
        throw new Error(`Its User-Agent has another version than ${manifest.version}.`);
      for (const needed of needs(root, name)) {
        if (!entries.some((entry) => entry.startsWith(needed))) {
          throw new Error(`It lacks ${needed}.`);
        }
      }
      const kilobytes = Math.round(statSync(tarball).size / 1000);
      if (kilobytes > budgets[name]) {
        throw new Error(`${kilobytes} kB, and ${budgets[name]} are allowed.`);
      }
      return `${entries.length} files, ${kilobytes} kB of ${budgets[name]}`;
    });
  }
}

/** What npm shows of a package, and what provenance is compared with. */
function faultsOfManifest({ repository, homepage, bugs, author }, name) {
  const folder = `packages/${name}`;
  const address = repository?.url?.replace(/^git\+|\.git$/g, '');
  const wanted = [
    [
      repository?.type === 'git' && repository.url.startsWith('git+https://'),
      'a repository of git',
    ],
    [repository?.directory === folder, `the directory ${folder}`],
    [homepage?.startsWith(`${address}/`), 'a homepage in the repository'],
    [bugs?.url === `${address}/issues`, 'a place for bugs'],
    [typeof author === 'string' && author !== '', 'an author'],
  ];
  return wanted.filter(([is]) => is !== true).map(([, what]) => `Its package.json lacks ${what}.`);
}

function read(tarball, path) {
  return run('tar', ['-xzOf', tarball, `package/${path}`], { cwd: dirname(tarball) });
}

/** What a tarball has to have: beginnings of its paths, and all that its manifest lists in `files`. */
function needs(root, name) {
  const manifest = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8');
  const needed = ['README.md', 'LICENSE', 'dist/index.js', ...JSON.parse(manifest).files];
  return needed.map((path) => `package/${path}`);
}
