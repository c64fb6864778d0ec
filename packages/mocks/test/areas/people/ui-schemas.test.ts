import { expect, it } from 'vitest';
import { mockOf, send } from '../../support/later.js';

it('UI schemas have ids and links as recorded', async () => {
  const path = '/api/v1/meta/uischemas';
  const mock = mockOf([
    ['create', `POST ${path}`],
    ['read', `GET ${path}/{id}`],
  ]);
  const uiSchema = { type: 'Group', label: 'L', elements: [] };
  expect((await send(mock, 'POST', path, { uiSchema })).body).toMatchObject({
    id: expect.stringMatching(/^uis/),
    uiSchema,
    _links: { self: { hints: { allow: ['GET', 'PUT', 'DELETE'] } } },
  });
  const missing = await send(mock, 'GET', `${path}/none`);
  expect(missing.body).toMatchObject({
    errorSummary: 'Not found: Resource not found: none (UISchemaEntity)',
  });
});
