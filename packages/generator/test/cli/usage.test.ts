import { describe, expect, test } from 'vitest';

import { folderWith } from '../support/folder.js';
import { runCli } from './support.js';

describe('usage', () => {
  test.each([
    [['--help'], /^Usage: oktaforge \[options\] \[command\]/],
    [['help', 'generate'], /\$ oktaforge generate --spec okta\.yaml --out okta --check/],
    [['generate', '--help'], /Exit codes: 0 done, 1 .*, 2 wrong usage/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%j is answered on stdout', async (argv, answer) => {
    const { exitCode, stdout, stderr } = await runCli(folderWith({}), argv);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(answer);
  });

  test.each([
    [[], /Usage: oktaforge/],
    [['genrate'], /unknown command 'genrate'\n\(Did you mean generate\?\)/],
    [['diff'], /missing required argument 'old'/],
    [['generate', '--chek'], /unknown option '--chek'\n\(Did you mean --check\?\)/],
    [['generate', '--spec'], /option '--spec <file or URL>' argument missing/],
    [['generate', 'okta.yaml'], /too many arguments/],
    [['generate', '--spec', 'a.yaml'], /no spec\/spec\.yaml here .*--out/],
    [['generate'], /no spec\/spec\.yaml here .*--spec/],
  ])('%j is wrong usage', async (argv, reason) => {
    const { exitCode, stdout, stderr } = await runCli(folderWith({}), argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  test.each([
    ['--out', 'a.yaml', /--out a\.yaml is a file; name a folder/],
    ['--into', 'a.yaml', /--into a\.yaml is a file; name a folder/],
    ['--out', 'a.yaml/b/c', /--out a\.yaml\/b\/c is below the file .*a\.yaml; name a folder/],
    ['--out', '/dev/null', /--out \/dev\/null is a file; name a folder/],
  ])('%s %s is wrong usage, as a file is in the way', async (option, path, reason) => {
    const argv = ['generate', '--spec', 'a.yaml', option, path];
    const { exitCode, stdout, stderr } = await runCli(folderWith({ 'a.yaml': '' }), argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  test('an overlay without --spec is wrong usage, as the manifest lists its own', async () => {
    const { exitCode, stderr } = await runCli(folderWith({ 'spec/spec.yaml': '' }), [
      'generate',
      '--overlay',
      'a.yaml',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--overlay goes with --spec/);
  });
});
