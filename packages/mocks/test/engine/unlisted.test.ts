import { describe, expect, it } from 'vitest';
import { isJsonObject } from '../../src/runtime/json.js';
import { type Described, mockOf, send } from '../support/later.js';

const SESSIONS = '/api/v1/sessions';

/** As current descriptions have them: without the operation that creates a session. */
const described: readonly Described[] = [
  ['read', `GET ${SESSIONS}/{id}`],
  ['delete', `DELETE ${SESSIONS}/{id}`, { status: 204 }],
];

const others: readonly Described[] = [['list', 'GET /api/v1/zones']];

const create = ['create', `POST ${SESSIONS}`, { status: 201 }] as const;

const sessionToken = '20111token';

describe('an operation that Okta has, and the description has not', () => {
  it.each([
    { name: 'is answered', given: described, body: { sessionToken }, want: 200 },
    { name: 'has rules of its own', given: described, body: { sessionToken: 'x' }, want: 401 },
    { name: 'needs a body', given: described, body: undefined, want: 400 },
    { name: 'needs an object as its body', given: described, body: [], want: 400 },
    { name: 'is not there without the others', given: others, body: { sessionToken }, want: 404 },
    {
      name: 'is as the description says where it has it',
      given: [...described, create],
      body: { sessionToken },
      want: 201,
    },
  ])('$name', async ({ given, body, want }) => {
    const { status } = await send(mockOf(given), 'POST', SESSIONS, body);
    expect(status).toBe(want);
  });

  it('changes what the others are about, and is logged', async () => {
    const log = [...described, ['list', 'GET /api/v1/logs'] as const];
    const mock = mockOf(log);
    const { body } = await send(mock, 'POST', SESSIONS, { sessionToken });
    const path = `${SESSIONS}/${isJsonObject(body) ? String(body['id']) : ''}`;
    expect((await send(mock, 'GET', path)).body).toMatchObject({ status: 'ACTIVE' });
    const events = await send(mock, 'GET', '/api/v1/logs');
    expect(JSON.stringify(events.body)).toContain('user.session.start');
    expect((await send(mock, 'DELETE', path)).status).toBe(204);
    expect((await send(mock, 'GET', path)).status).toBe(404);
  });

  it('is a request of no operation, which faults hit all the same', async () => {
    const mock = mockOf(described);
    mock.fail('*', { kind: 'server_error' });
    expect((await send(mock, 'POST', SESSIONS, { sessionToken })).status).toBe(500);
    const [request] = mock.requests;
    expect(request).toMatchObject({ method: 'POST', status: 500 });
    expect(request).not.toHaveProperty('operationId');
  });

  it('leaves other methods refused', async () => {
    const response = await mockOf(described).fetch(SESSIONS, { method: 'PUT', body: '{}' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});
