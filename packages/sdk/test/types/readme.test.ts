import { describe, expect, it } from 'vitest';
import { compile, snippetsOf } from '../support/snippets.js';

const snippets = ['README.md', 'packages/sdk/README.md'].map(snippetsOf);
const found = compile(snippets.flat());

describe('the READMEs', () => {
  it('both have code', () => {
    expect(snippets.map((each) => each.length > 0)).toEqual([true, true]);
  });

  it.each(snippets.flat())('show code that compiles, at $place', ({ place }) => {
    expect(found.get(place)).toEqual([]);
  });
});

describe('compiling a snippet', () => {
  it.each([
    { name: 'knows what a reader has', code: 'void okta.user.getUser({ userId });', want: [] },
    { name: 'lets it declare that itself', code: "const userId = 'me'; void userId;", want: [] },
    {
      name: 'finds a method that is not there',
      code: 'void okta.user.getUsr({ userId });',
      want: [expect.stringContaining("'getUsr' does not exist")],
    },
    {
      name: 'finds a parameter that is not there',
      code: 'void okta.user.getUser({ id: userId });',
      want: [expect.stringContaining("'id' does not exist")],
    },
  ])('$name', ({ code, want }) => {
    expect(compile([{ place: 'here', code }]).get('here')).toEqual(want);
  });
});
