import { describe, expect, it } from 'vitest';
import { type Described, mockOf, send } from '../../support/later.js';

describe('owners of groups', () => {
  const groups = '/api/v1/groups';
  const described: readonly Described[] = [
    ['create', `POST ${groups}`],
    ['read', `GET ${groups}/{groupId}`],
    ['read', 'GET /api/v1/users/{id}'],
    ['list', `GET ${groups}/{groupId}/owners`],
    ['create', `POST ${groups}/{groupId}/owners`],
    ['delete', `DELETE ${groups}/{groupId}/owners/{ownerId}`, { status: 204 }],
  ];
  it.each([
    [
      { id: 'u', type: 'USER' },
      { displayName: 'Ada Diaz', type: 'USER' },
    ],
    [
      { id: 'g2', type: 'GROUP' },
      { displayName: 'G2', type: 'GROUP' },
    ],
    [{ id: 'nobody', type: 'USER' }, { errorCode: 'E0000007' }],
  ])('%j are %j, once', async (sent, want) => {
    const mock = mockOf(described);
    mock.put('/api/v1/users/u', { id: 'u', profile: { firstName: 'Ada', lastName: 'Diaz' } });
    for (const id of ['g', 'g2']) {
      mock.put(`${groups}/${id}`, { id, type: 'OKTA_GROUP', profile: { name: id.toUpperCase() } });
    }
    const made = await send(mock, 'POST', `${groups}/g/owners`, sent);
    expect(made.body).toMatchObject(want);
    if ('errorCode' in want) return;
    expect(made.body).toMatchObject({ resolved: true, originId: null });
    expect((await send(mock, 'POST', `${groups}/g/owners`, sent)).status).toBe(400);
    const left = await send(mock, 'DELETE', `${groups}/g/owners/${sent.id}`);
    expect(left.status).toBe(204);
  });
});
