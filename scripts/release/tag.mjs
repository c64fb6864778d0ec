// Tags what is published: node scripts/release/tag.mjs [--github] [--registry URL]
// --github makes releases with GitHub's own command, which makes the tags too; without it the tags are made here, to be pushed.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { readAddress } from './address.mjs';
import { notesOf } from './notes.mjs';
import { command } from './npm.mjs';
import { inOrder, packageNames, readManifest } from './packages.mjs';
import { isPublished } from './publish.mjs';

/**
 * Tags every package whose version the registry has and that has no tag, whichever try has published it.
 *
 * @param {{ root: string, registry?: string, env?: Record<string, string>, github?: boolean, log?: (line: string) => void }} options
 * @returns {Promise<string[]>} the new tags
 */
export async function tagPublished({ root, registry, env = {}, github = false, log = print }) {
  const made = [];
  const packages = packageNames.map((name) => ({
    folder: join(root, 'packages', name),
    manifest: readManifest(join(root, 'packages', name)),
  }));
  for (const { folder, manifest } of inOrder(packages)) {
    const tag = `${manifest.name}@${manifest.version}`;
    if ((await git(root, 'tag', '--list', tag)) !== '') continue;
    if (!(await isPublished(tag, { cwd: root, env, registry }))) {
      log(`${tag} is not published, so it gets no tag`);
      continue;
    }
    if (github) await makeRelease(root, tag, releaseNotes(root, folder, tag));
    else await git(root, 'tag', tag);
    log(`New tag: ${tag}`);
    made.push(tag);
  }
  return made;
}

function releaseNotes(root, folder, tag) {
  const file = join(folder, 'CHANGELOG.md');
  const name = folder.slice(root.length + 1);
  const link = `${readAddress(root)}/blob/${tag}/${name}/CHANGELOG.md`;
  return notesOf(existsSync(file) ? readFileSync(file, 'utf8') : '', tag, link);
}

async function makeRelease(root, tag, notes) {
  const folder = mkdtempSync(join(tmpdir(), 'oktaforge-notes-'));
  try {
    const file = join(folder, 'notes.md');
    writeFileSync(file, notes);
    const target = await git(root, 'rev-parse', 'HEAD');
    const args = [
      'release',
      'create',
      tag,
      '--title',
      tag,
      '--target',
      target,
      '--notes-file',
      file,
    ];
    const { code, all } = await command('gh', args, { cwd: root });
    if (code !== 0) throw new Error(`${tag} got no release:\n${all}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function git(root, ...args) {
  const { code, stdout, all } = await command('git', args, { cwd: root });
  if (code !== 0) throw new Error(`git ${args.join(' ')}:\n${all}`);
  return stdout;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const options = { github: { type: 'boolean' }, registry: { type: 'string' } };
    const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
    await tagPublished({ ...parseArgs({ options }).values, root });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
