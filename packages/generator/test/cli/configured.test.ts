import { describe, expect, test } from 'vitest';

import { folderWith } from '../support/folder.js';
import { description, runCli } from './support.js';

const files = {
  'api.json': description('Things'),
  'oktaforge.config.json': JSON.stringify({ spec: 'api.json', into: 'src/okta' }),
};

describe('the description of a config', () => {
  test.each([
    [['examples'], 'Things 1.0.0: accepted examples of requests: none'],
    [['examples', '--corrected'], 'Things 1.0.0: accepted examples of requests: none'],
    [['corrections'], 'applied'],
  ])('is that of %j', async (argv, want) => {
    const { exitCode, stdout } = await runCli(folderWith(files), argv);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain(want);
  });
});

test.each(['ftp://host/api.yaml', 'file:///etc/api.yaml'])(
  '%s is named as it came',
  async (spec) => {
    const argv = ['generate', '--spec', spec, '--out', 'out'];
    expect((await runCli(folderWith({}), argv)).stderr).toContain(`${spec} is a URL of the kind`);
  },
);
