import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with files until the test ends. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'okta-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The paths of files of YAML that exist until the test ends. */
export function yamlFiles(...contents: readonly string[]): string[] {
  const names = contents.map((_, index) => `okta-${index}.yaml`);
  const folder = folderWith(
    Object.fromEntries(names.map((name, index) => [name, contents[index]!])),
  );
  return names.map((name) => join(folder, name));
}
