import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';
import { statusPage } from '../../src/runtime/server/status-page.js';

/** Paths and queries that were asked, and what is shown of them. */
const table: readonly (readonly [asked: string, shown: string])[] = [
  ['/api/v1/users?limit=2&q=Ada', '/api/v1/users?limit=2&amp;q=Ada'],
  ['/api/v1/users?sessionToken=Hidden1', '/api/v1/users?sessionToken=***'],
  [
    '/api/v1/users?limit=2&client_secret=Hidden1&x',
    '/api/v1/users?limit=2&amp;client_secret=***&amp;x',
  ],
  ['/login/sessionCookieRedirect?token=Hidden1', '/login/sessionCookieRedirect?token=***'],
  ['/api/v1/sessions/Hidden1/lifecycle/refresh', '/api/v1/sessions/***/lifecycle/refresh'],
  ['/api/v1/sessions/me', '/api/v1/sessions/me'],
];

describe('the front page', () => {
  it.each(table)('shows %s as %s', async (asked, shown) => {
    const mock = createMockOkta();
    await mock.fetch(asked);
    const page = statusPage(mock);
    expect(page).toContain(`<td>${shown}</td>`);
    expect(page).not.toContain('Hidden1');
  });
});

describe('the system log', () => {
  it('has no secret of a query', async () => {
    const mock = createMockOkta();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ profile: { name: 'Logged' } });
    await mock.fetch('/api/v1/groups?token=Hidden1&limit=1', { method: 'POST', headers, body });
    const log = await (await mock.fetch('/api/v1/logs')).text();
    expect(log).toContain('/api/v1/groups?token=***&limit=1');
    expect(log).not.toContain('Hidden1');
  });
});
