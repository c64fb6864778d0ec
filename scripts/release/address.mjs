import { readManifest } from './packages.mjs';

/** What the address has until the project has a repository: nobody is to be sent there. */
const placeholder = 'your-organisation';

/** A repository on GitHub, as a browser opens it. */
const shape = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/;

/**
 * The address of the project's repository. The one setting is `repository.url` in the package.json of the root.
 *
 * @param {string} root
 * @returns {string} `https://github.com/owner/name`
 */
export function readAddress(root) {
  const { url } = readManifest(root).repository;
  return addressIn(url);
}

/** The address in what npm calls the URL of a repository: `git+https://github.com/owner/name.git`. */
export function addressIn(url) {
  return url.replace(/^git\+/, '').replace(/\.git$/, '');
}

/**
 * What is wrong with the address, if packages with it were published.
 *
 * @param {string} address
 * @param {Record<string, string | undefined>} [env] of a workflow: GitHub says there which repository it runs for
 * @returns {string | undefined}
 */
export function faultOfAddress(address, env = process.env) {
  const change = 'Set it: npm run release:address -- https://github.com/owner/name';
  if (address.includes(`/${placeholder}/`))
    return `The address of the repository is still the placeholder ${address}.\n${change}`;
  if (!shape.test(address))
    return `${address} is not the address of a repository on GitHub, which provenance needs.\n${change}`;
  const running = env['GITHUB_REPOSITORY'];
  if (
    running !== undefined &&
    address.toLowerCase() !== `https://github.com/${running}`.toLowerCase()
  )
    return `The packages name ${address}, and this workflow runs for ${running}: npm refuses such a provenance.\n${change}`;
  return undefined;
}

/** The fields of a package's manifest that follow from the setting. */
export function addressFields(root, name) {
  return fieldsOf(readAddress(root), readManifest(root).author, name);
}

export function fieldsOf(address, author, name) {
  return {
    author,
    homepage: `${address}/tree/main/packages/${name}#readme`,
    repository: { type: 'git', url: `git+${address}.git`, directory: `packages/${name}` },
    bugs: { url: `${address}/issues` },
  };
}
