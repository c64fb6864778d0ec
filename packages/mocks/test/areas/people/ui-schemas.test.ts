import { expect, it } from 'vitest';
import { isJsonObject } from '../../../src/runtime/json.js';
import { mockOf, send } from '../../support/later.js';

it('UI schemas have ids and links as recorded, and can be deleted twice', async () => {
  const path = '/api/v1/meta/uischemas';
  const mock = mockOf([
    ['create', `POST ${path}`],
    ['read', `GET ${path}/{id}`],
    ['delete', `DELETE ${path}/{id}`, { status: 204 }],
  ]);
  const uiSchema = { type: 'Group', label: 'L', elements: [] };
  const made = await send(mock, 'POST', path, { uiSchema });
  expect(made.body).toMatchObject({
    id: expect.stringMatching(/^uis/),
    uiSchema,
    _links: { self: { hints: { allow: ['GET', 'PUT', 'DELETE'] } } },
  });
  const missing = await send(mock, 'GET', `${path}/none`);
  expect(missing.body).toMatchObject({
    errorSummary: 'Not found: Resource not found: none (UISchemaEntity)',
  });
  const id = isJsonObject(made.body) ? String(made.body['id']) : '';
  for (let i = 0; i < 2; i += 1) {
    expect((await send(mock, 'DELETE', `${path}/${id}`)).status).toBe(204);
  }
  expect((await send(mock, 'GET', `${path}/${id}`)).status).toBe(404);
});
