import { type EmitSetting, type PackageKey, emitters, workspaceSetting } from '../emit/index.js';
import type { Api } from '../ir/types.js';
import type { OutputFile } from '../output/types.js';
import { licenceText } from './hand-written.js';
import { packageManifest, rootManifest, versionFrom } from './manifests.js';
import { isUsableFile, usableFiles } from './usable.js';
import { noticeForUsers } from './modules.js';
import { renamed } from './names.js';
import { packageReadme, rootReadme } from './readmes.js';
import { packageTsconfig } from './tsconfig.js';
import type { PackagesForm } from './types.js';

/** Every file of the packages. */
export function packageFiles(
  api: Api,
  keys: readonly PackageKey[],
  form: PackagesForm,
): OutputFile[] {
  const { names } = form;
  const version = form.version ?? versionFrom(api.version);
  const about = { api, keys, names, version, more: form.manifest ?? {} };
  const setting: EmitSetting = {
    ...workspaceSetting,
    names,
    moduleName: (_, module) => renamed(module, names),
    notice: noticeForUsers,
  };
  const generated = emitters
    .filter((emitter) => emitter.isForMaintainers !== true)
    .filter((emitter) => emitter.package === undefined || keys.includes(emitter.package))
    .flatMap(({ emit }) => emit(api, setting))
    .filter(({ path }) => isUsableFile(path, api))
    .filter(({ path }) => !path.endsWith('/generated/README.md'));
  return [
    ...generated,
    ...keys.flatMap((key) => [
      ...usableFiles(key, api).map((file) => ownCopy(file, version, names)),
      asIs(`packages/${key}/package.json`, packageManifest(key, about)),
      asIs(`packages/${key}/tsconfig.json`, packageTsconfig(key)),
      asIs(`packages/${key}/README.md`, packageReadme(key, about)),
      asIs(`packages/${key}/LICENSE`, licenceText()),
    ]),
    asIs('package.json', rootManifest(about)),
    asIs('README.md', rootReadme(about)),
    asIs('LICENSE', licenceText()),
    asIs('.gitignore', 'node_modules/\ndist/\n.oktaforge/\n'),
  ];
}

/** A file that is written by hand, as part of a package of this name and version. */
function ownCopy(
  { path, content }: OutputFile,
  version: string,
  names: PackagesForm['names'],
): OutputFile {
  if (path === 'packages/sdk/src/runtime/version.ts') {
    return asIs(path, `/** Version of this package. */\nexport const version = '${version}';\n`);
  }
  return asIs(path, renamed(content, names));
}

function asIs(path: string, content: string): OutputFile {
  return { path, content, formatted: true };
}
