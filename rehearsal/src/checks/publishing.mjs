import { readTarballs } from '../../../scripts/release/tarballs.mjs';
import { publishTarballs } from '../../../scripts/release/publish.mjs';
import { tagPublished } from '../../../scripts/release/tag.mjs';
import { environment, expectList, expectText, refusal } from '../expect.mjs';
import { startFailing } from '../halfway.mjs';
import { packSnapshot } from '../publish.mjs';
import { npmrcFor } from '../registry.mjs';
import { run } from '../run.mjs';

/** Where the rehearsed packages say that they come from. */
const address = 'https://github.com/rehearsal/oktaforge';

/** Packages that are published before the registry fails. */
const taken = 2;

/**
 * The first release, by the scripts that a real one uses: refused while the address is the placeholder and without a token, published by
 * half, published for the rest, tagged.
 *
 * @returns {Promise<{ version: string, isPublished: boolean }>}
 */
export async function checkPublishing(report, { folder, root, registry }) {
  let packed = { copy: '', version: '', tarballs: '' };
  const isPacked = await report.check('a version for all packages, packed by npm', async () => {
    packed = await packSnapshot({ root, folder, tag: 'rehearsal', address });
    return packed.version;
  });
  if (!isPacked) return { version: '', isPublished: false };
  const { copy, version, tarballs } = packed;
  const ids = (await readTarballs(tarballs)).map(({ manifest }) => `${manifest.name}@${version}`);
  await commit(copy);
  const publish = (url, npmrc, env = {}) =>
    publishTarballs({
      root: copy,
      tarballs,
      registry: url,
      tag: 'rehearsal',
      env: { ...environment(npmrc), ...env },
      log: () => undefined,
    });
  const tag = () =>
    tagPublished({
      root: copy,
      registry: registry.url,
      env: environment(registry.npmrc),
      log: () => undefined,
    });

  await report.check(
    'for another repository than the packages name nothing is published',
    async () => {
      const said = await refusal(
        publish(registry.url, registry.npmrc, { GITHUB_REPOSITORY: 'acme/fork' }),
      );
      expectText(
        said,
        /Nothing is published\.\n.*this workflow runs for acme\/fork: npm refuses such a provenance/,
      );
    },
  );
  await report.check(
    'without a token nothing is published, and the message says what to do',
    async () => {
      const said = await refusal(publish(registry.url, npmrcFor(registry.url, folder)));
      expectText(said, /"The first release" in CONTRIBUTING\.md/);
      expectList(await tag(), []);
    },
  );
  await report.check('a registry that fails half-way', async () => {
    const failing = await startFailing(registry.url, taken);
    const said = await refusal(publish(failing.url, npmrcFor(failing.url, folder, registry.token)));
    failing.stop();
    expectText(
      said,
      `${ids[taken]} is not published. Published before it: ${ids.slice(0, taken).join(', ')}.`,
    );
    expectText(said, 'Run the same again');
  });
  const isPublished = await report.check('the same again publishes the rest', async () => {
    expectList(await publish(registry.url, registry.npmrc), ids.slice(taken));
    return version;
  });
  await report.check('what both tries have published is tagged, once', async () => {
    expectList(await tag(), ids);
    expectList(await tag(), []);
    expectList(await publish(registry.url, registry.npmrc), []);
  });
  return { version, isPublished };
}

async function commit(copy) {
  const identity = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost'];
  await run('git', [...identity, 'commit', '--quiet', '--allow-empty', '-m', 'version'], {
    cwd: copy,
  });
}
