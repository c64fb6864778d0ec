import { describe, expect, it } from 'vitest';

import { fieldsOf } from '../../../../scripts/release/address.mjs';
import { notesOf, releaseLimit } from '../../../../scripts/release/notes.mjs';
import { inOrder, packageNames } from '../../../../scripts/release/packages.mjs';
import { faultsOf } from '../../../../scripts/release/tarballs.mjs';

describe('the order of publishing', () => {
  const manifests = [
    { name: 'c', dependencies: { b: '1', other: '1' } },
    { name: 'b', peerDependencies: { d: '1' } },
    { name: 'd' },
    { name: 'a', devDependencies: { c: '1' } },
  ];

  it('has each package after those that it depends on', () => {
    const order = inOrder(manifests.map((manifest) => ({ manifest })));
    expect(order.map(({ manifest }) => manifest.name)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('is none where packages depend on each other', () => {
    const circle = [
      { name: 'a', dependencies: { b: '1' } },
      { name: 'b', dependencies: { a: '1' } },
    ];
    expect(() => inOrder(circle.map((manifest) => ({ manifest })))).toThrow(
      'depend on each other: a, b',
    );
  });
});

describe('what keeps packages from being published', () => {
  const address = 'https://github.com/acme/okta';
  const packages = packageNames.map((name) => ({
    manifest: { name, version: '1.0.0', ...fieldsOf(address, 'A', name) },
  }));
  const [first, ...others] = packages.map(({ manifest }) => manifest);
  const changed = (change: object): { manifest: object }[] =>
    [{ ...first, ...change }, ...others].map((manifest) => ({ manifest }));

  it('is nothing', () => {
    expect(faultsOf(packages, address, {})).toEqual([]);
  });

  it.each([
    [{ version: '1.0.1' }, ['The versions differ: 1.0.1, 1.0.0.']],
    [
      { devDependencies: { x: 'workspace:*' } },
      ['generator wants x as workspace:*, which only this workspace has.'],
    ],
    [
      {
        repository: {
          directory: 'packages/generator',
          url: 'git+https://github.com/else/okta.git',
        },
      },
      [
        'generator names the repository git+https://github.com/else/okta.git, and not https://github.com/acme/okta.',
      ],
    ],
  ])('is %j', (change, want) => {
    expect(faultsOf(changed(change), address, {})).toEqual(want);
  });

  it('is a package that is missing', () => {
    expect(faultsOf(packages.slice(1), address, {})).toEqual([
      'There is no tarball of generator with its place in the repository.',
    ]);
  });

  it('is the placeholder', () => {
    const [fault] = faultsOf([], 'https://github.com/your-organisation/oktaforge', {});
    expect(fault).toContain('still the placeholder');
  });
});

describe('the text of a release', () => {
  const changelog = (text: string): string =>
    `# @oktaforge/sdk\n\n## 1.1.0\n\n${text}\n\n## 1.0.0\n\n- First.\n`;
  const tag = '@oktaforge/sdk@1.1.0';

  it.each([
    [changelog('### Minor Changes\n\n- More.'), '### Minor Changes\n\n- More.\n'],
    ['# @oktaforge/sdk\n\n## 1.1.0\n\n- Only.\n', '- Only.\n'],
    ['', '[Changes](LINK)\n'],
  ])('of %j', (given, want) => {
    expect(notesOf(given, tag, 'LINK')).toBe(want);
  });

  it('ends at a line before the limit, with a link to the rest', () => {
    const text = notesOf(changelog('- A line of a changelog.\n'.repeat(20_000)), tag, 'LINK');
    expect(text.length).toBeLessThan(releaseLimit);
    expect(text).toMatch(
      /- A line of a changelog\.\n\nThe rest is in \[the changelog\]\(LINK\)\.\n$/,
    );
  });
});
