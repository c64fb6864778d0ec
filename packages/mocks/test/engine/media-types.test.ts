import { describe, expect, it } from 'vitest';

import { preferred } from '../../src/runtime/engine/accept.js';
import type { OperationFacts } from '../../src/runtime/engine/facts.js';
import type { JsonObject } from '../../src/runtime/json.js';
import { mockOf } from '../support/one-operation.js';

const CSR = 'application/pkcs10';
const JSON_TYPE = 'application/json';

describe('the media type that is preferred', () => {
  it.each<[string | null, readonly string[], string]>([
    [null, [JSON_TYPE, CSR], JSON_TYPE],
    ['', [JSON_TYPE, CSR], JSON_TYPE],
    ['*/*', [JSON_TYPE, CSR], JSON_TYPE],
    [CSR, [JSON_TYPE, CSR], CSR],
    ['Application/PKCS10', [JSON_TYPE, CSR], CSR],
    [`${CSR}, */*;q=0.1`, [JSON_TYPE, CSR], CSR],
    [`${CSR};q=0.1, ${JSON_TYPE}`, [CSR, JSON_TYPE], JSON_TYPE],
    ['application/*', [CSR, JSON_TYPE], CSR],
    [`application/*;q=0.9, ${CSR};q=0`, [CSR, JSON_TYPE], JSON_TYPE],
    ['text/html', [JSON_TYPE, CSR], JSON_TYPE],
    ['text/*;q=nonsense', [JSON_TYPE, 'text/csv'], JSON_TYPE],
    ['text/csv', [JSON_TYPE, 'text/csv; charset=utf-8'], 'text/csv; charset=utf-8'],
  ])('for %j among %j is %s', (accept, offered, want) => {
    expect(preferred(accept, offered)).toBe(want);
  });
});

const csr = { id: 'a', csr: 'MIIC' };

describe('an operation with several media types answers as asked', () => {
  it.each<
    [string, Partial<OperationFacts>, JsonObject | readonly JsonObject[], string, string, string]
  >([
    ['JSON alone', {}, csr, CSR, JSON_TYPE, JSON.stringify(csr)],
    ['the default', { others: [CSR] }, csr, '*/*', JSON_TYPE, JSON.stringify(csr)],
    ['the other one', { others: [CSR] }, csr, CSR, CSR, 'MIIC'],
    [
      'JSON as the other one',
      { mediaType: CSR, others: [JSON_TYPE] },
      csr,
      JSON_TYPE,
      JSON_TYPE,
      JSON.stringify(csr),
    ],
    ['none that fits', { others: [CSR] }, csr, 'image/png', JSON_TYPE, JSON.stringify(csr)],
    [
      'JSON of another name',
      { mediaType: 'application/scim+json' },
      csr,
      '*/*',
      'application/scim+json',
      JSON.stringify(csr),
    ],
    [
      'XML',
      { mediaType: 'text/xml' },
      { a: ['1', '<&>'], 'b c': { d: 1 } },
      '*/*',
      'text/xml',
      '<?xml version="1.0" encoding="UTF-8"?><response><a>1</a><a>&lt;&amp;&gt;</a><b_c><d>1</d></b_c></response>',
    ],
    [
      'CSV of a list within an object',
      { others: ['text/csv'] },
      { list: [{ a: 'x,"y"', b: 1 }, { b: null }] },
      'text/csv',
      'text/csv',
      'a,b\r\n"x,""y""",1\r\n,\r\n',
    ],
    [
      'PEM',
      { mediaType: 'application/x-pem-file' },
      { x5c: ['A'.repeat(70)] },
      '*/*',
      'application/x-pem-file',
      `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\nAAAAAA\n-----END CERTIFICATE-----\n`,
    ],
    ['anything else', { mediaType: 'text/plain' }, { a: 1 }, '*/*', 'text/plain', '{"a":1}'],
  ])('%s', async (_name, facts, body, accept, type, want) => {
    const answer = await mockOf(facts, body).fetch('/thing', { headers: { accept } });
    expect(answer.headers.get('content-type')).toBe(type);
    expect(await answer.text()).toBe(want);
  });

  it('an error is JSON, whatever was asked for', async () => {
    const mock = mockOf({ others: [CSR] }, csr);
    mock.fail('*', { kind: 'server_error' });
    const answer = await mock.fetch('/thing', { headers: { accept: CSR } });
    expect(answer.headers.get('content-type')).toBe(JSON_TYPE);
  });
});
