import { expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';
import { statusPage } from '../../src/runtime/server/status-page.js';

it.each([
  ['id_token_hint=abc&state=s', 'id_token_hint=***&amp;state=s'],
  ['state=s&code=abc', 'state=s&amp;code=***'],
  ['client_secret=abc', 'client_secret=***'],
  ['sessionToken=', 'sessionToken=***'],
  ['tokenId=abc&q=token', 'tokenId=abc&amp;q=token'],
  ['search=profile.code+eq+"abc"', 'search=profile.code+eq+%22abc%22'],
])('the page with the last requests shows %s as %s', async (query, shown) => {
  const mock = createMockOkta();
  await mock.fetch(`/oauth2/v1/logout?${query}`);
  expect(statusPage(mock)).toContain(`/oauth2/v1/logout?${shown}</td>`);
});
