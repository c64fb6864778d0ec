import { describe, expect, test } from 'vitest';

import { markSecrets } from '../../src/ir/secrets.js';
import { build, json, openapi, operation, ref } from '../support/descriptions.js';

const text = { type: 'string' };
const object = (properties: object) => ({ type: 'object', properties });

const schemas = {
  Login: object({
    user: text,
    password: ref('Password'),
    sessionToken: text,
    tokenId: text,
    passwordChanged: text,
    answer: text,
    nested: object({ clientSecret: text, other: text }),
    limits: ref('Limits'),
    headers: { type: 'array', items: ref('Header') },
    key: ref('Key'),
    pair: object({ value: text, name: text }),
  }),
  Password: object({ value: text, hash: ref('Hash'), limits: ref('Limits') }),
  Hash: object({ algorithm: text }),
  Limits: object({ most: { type: 'integer' } }),
  Header: object({ key: text, value: text }),
  Key: object({ kty: text, kid: text, d: text, n: text }),
  Unused: object({ name: text }),
};
const query = (name: string) => ({ name, in: 'query', schema: text });
const paths = {
  '/x': {
    post: operation('login', {
      parameters: [query('stateToken'), query('q')],
      requestBody: { content: json(ref('Login')) },
    }),
  },
};

describe('secrets', () => {
  const api = markSecrets(build(openapi(schemas, paths)).api);
  const marked = api.models.flatMap((model) => {
    const own = model.kind === 'object' ? secretIn(model.properties) : [];
    return [...(model.secret ? [model.name] : []), ...own.map((name) => `${model.name}.${name}`)];
  });

  test('are what is named so, what such a value has inside, headers, and private parts of keys', () => {
    expect(marked).toEqual([
      'Hash',
      'Header.value',
      'Key.d',
      'Login.answer',
      'Login.password',
      'Login.sessionToken',
      'Password',
    ]);
  });

  test('are found in objects without a name', () => {
    const login = api.models.find(({ name }) => name === 'Login');
    const nested = JSON.stringify(login).match(/"name":"clientSecret".*?"secret":true/);
    expect(nested).not.toBeNull();
  });

  test('are params, too', () => {
    const params = api.operations.flatMap(({ params: all }) => all);
    expect(params.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(['stateToken']);
  });
});

function secretIn(properties: readonly { readonly name: string; readonly secret?: true }[]) {
  return properties.filter(({ secret }) => secret).map(({ name }) => name);
}
