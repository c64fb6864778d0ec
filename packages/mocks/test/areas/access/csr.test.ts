import { spawnSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMockOkta, type MockOkta } from '../../../src/index.js';

const subject = {
  countryName: 'US',
  stateOrProvinceName: 'California',
  localityName: 'San Francisco',
  organizationName: 'Zoë & Co.',
  organizationalUnitName: 'Dev',
  commonName: 'SP Issuer',
};

function filled(seed = 1): MockOkta {
  const mock = createMockOkta({ seed });
  mock.put('/api/v1/apps/one', { id: 'one', label: 'one', status: 'ACTIVE' });
  mock.put('/api/v1/idps/one', { id: 'one', name: 'one', type: 'SAML2', status: 'ACTIVE' });
  return mock;
}

async function post(mock: MockOkta, path: string, body: unknown, type = 'application/json') {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method: 'POST', headers: { 'content-type': type }, body: sent };
  return (await (await mock.fetch(path, init)).json()) as Readonly<Record<string, string>>;
}

const csrOf = async (mock: MockOkta, body: object, owner = '/api/v1/apps/one'): Promise<string> =>
  (await post(mock, `${owner}/credentials/csrs`, body))['csr'] ?? '';

/** A value of DER: its tag, its content, and all of its bytes. */
interface Der {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** The values that follow each other in bytes. They have to end where the bytes do. */
function read(bytes: Buffer): Der[] {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at + 1] ?? 0;
    const more = first > 0x80 ? first - 0x80 : 0;
    const length = more === 0 ? first : bytes.readUIntBE(at + 2, more);
    const start = at + 2 + more;
    const content = bytes.subarray(start, start + length);
    if (content.length !== length) throw new Error('the bytes end too early');
    values.push({ tag: bytes[at] ?? 0, content, whole: bytes.subarray(at, start + length) });
    at = start + length;
  }
  return values;
}

/** What a request says, and whether its signature is that of its key. */
function parse(csr: string) {
  const [request] = read(Buffer.from(csr, 'base64'));
  const [info, algorithm, signature] = read(request?.content ?? Buffer.alloc(0));
  const [version, name, key, attributes] = read(info?.content ?? Buffer.alloc(0));
  const publicKey = createPublicKey({ key: key?.whole ?? '', format: 'der', type: 'spki' });
  const signed = signature?.content.subarray(1) ?? Buffer.alloc(0);
  return {
    version: version?.content.toString('hex'),
    algorithm: algorithm?.content.toString('hex'),
    names: read(name?.content ?? Buffer.alloc(0)).map(({ content }) => {
      const [, text] = read(read(content)[0]?.content ?? Buffer.alloc(0));
      return [text?.tag, text?.content.toString()];
    }),
    attributes: attributes?.content.toString('latin1') ?? '',
    isSigned: verify('sha256', info?.whole ?? Buffer.alloc(0), publicKey, signed),
    key: publicKey.export({ format: 'jwk' }),
    bits: publicKey.asymmetricKeyDetails?.modulusLength,
  };
}

describe('requests for certificates are PKCS#10', () => {
  it.each(['/api/v1/apps/one', '/api/v1/idps/one'])('of %s', async (owner) => {
    const said = parse(await csrOf(filled(), { subject }, owner));
    expect(said).toMatchObject({ version: '00', attributes: '', isSigned: true, bits: 2048 });
    expect(said.names).toEqual([
      [0x13, 'US'],
      ...['California', 'San Francisco', 'Zoë & Co.', 'Dev', 'SP Issuer'].map((text) => [
        0x0c,
        text,
      ]),
    ]);
  });

  it('with the DNS names that were sent', async () => {
    const dnsNames = ['dev.okta.test', `${'long.'.repeat(40)}test`];
    const said = parse(await csrOf(filled(), { subject, subjectAltNames: { dnsNames } }));
    expect(said.isSigned).toBe(true);
    for (const name of dnsNames) expect(said.attributes).toContain(name);
  });

  it('of which the seed decides, each with a key of its own', async () => {
    const [mock, again, other] = [filled(), filled(), filled(2)];
    const first = await csrOf(mock, { subject });
    expect(await csrOf(again, { subject })).toBe(first);
    expect(await csrOf(other, { subject })).not.toBe(first);
    expect(parse(await csrOf(mock, { subject })).key).not.toEqual(parse(first).key);
  });

  it('whatever the seed', async () => {
    const keys = new Set<string>();
    for (let seed = 0; seed < 20; seed += 1) {
      const said = parse(await csrOf(filled(seed), { subject }));
      expect([said.isSigned, said.bits]).toEqual([true, 2048]);
      keys.add(JSON.stringify(said.key));
    }
    expect(keys.size).toBeGreaterThan(5);
  });

  it('whose key becomes that of the application', async () => {
    const mock = filled();
    const path = '/api/v1/apps/one/credentials/csrs';
    const { id, csr = '' } = await post(mock, path, { subject, csr: 'AAAA' });
    const publish = `${path}/${id ?? ''}/lifecycle/publish`;
    const key = await post(mock, publish, 'MIIC', 'application/x-pem-file');
    expect({ n: key['n'], e: key['e'], kty: key['kty'] }).toEqual(parse(csr).key);
  });

  const openssl = spawnSync('openssl', ['version']).status === 0;
  it.skipIf(!openssl)('as openssl reads and verifies them', async () => {
    const dnsNames = ['dev.okta.test', 'www.okta.test'];
    const csr = await csrOf(filled(), { subject, subjectAltNames: { dnsNames } });
    const input = `-----BEGIN CERTIFICATE REQUEST-----\n${csr.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE REQUEST-----\n`;
    const flags = ['req', '-verify', '-noout', '-subject', '-text', '-nameopt', 'utf8'];
    const { status, stdout, stderr } = spawnSync('openssl', flags, { input });
    const said = `${String(stdout)}${String(stderr)}`;
    expect(status).toBe(0);
    expect(said).toMatch(/verify OK/);
    expect(said).toContain('DNS:dev.okta.test, DNS:www.okta.test');
    expect(said).toContain('Zoë & Co.');
  });
});
