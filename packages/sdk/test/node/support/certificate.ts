import { generateKeyPairSync, sign } from 'node:crypto';
import { OBJECT_ID, SEQUENCE, bytesOf, writeDer } from '../../../src/private-key/der.js';

const [BOOLEAN, BIT_STRING, OCTET_STRING, UTF8, SET, UTC_TIME, VERSION, EXTENSIONS, DNS_NAME] = [
  0x01, 0x03, 0x04, 0x0c, 0x31, 0x17, 0xa0, 0xa3, 0x82,
];

/** A certificate for a host that signs itself (X.509), with its key, as PEM. It is good until 2049. */
export function certificateFor(host: string): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = writeDer(SEQUENCE, id('2a8648ce3d040302'));
  const name = writeDer(
    SEQUENCE,
    writeDer(SET, writeDer(SEQUENCE, id('550403'), writeDer(UTF8, text(host)))),
  );
  const extension = (number: string, ...value: Uint8Array<ArrayBuffer>[]) =>
    writeDer(SEQUENCE, id(number), ...value);
  const content = writeDer(
    SEQUENCE,
    writeDer(VERSION, bytesOf('020102')),
    bytesOf('020101'),
    algorithm,
    name,
    writeDer(
      SEQUENCE,
      writeDer(UTC_TIME, text('200101000000Z')),
      writeDer(UTC_TIME, text('491231235959Z')),
    ),
    name,
    new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    writeDer(
      EXTENSIONS,
      writeDer(
        SEQUENCE,
        extension(
          '551d13',
          writeDer(BOOLEAN, bytesOf('ff')),
          writeDer(OCTET_STRING, bytesOf('30030101ff')),
        ),
        extension(
          '551d11',
          writeDer(OCTET_STRING, writeDer(SEQUENCE, writeDer(DNS_NAME, text(host)))),
        ),
      ),
    ),
  );
  const signature = new Uint8Array(sign('sha256', content, privateKey));
  const whole = writeDer(
    SEQUENCE,
    content,
    algorithm,
    writeDer(BIT_STRING, bytesOf('00'), signature),
  );
  const lines = Buffer.from(whole)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function id(hex: string): Uint8Array<ArrayBuffer> {
  return writeDer(OBJECT_ID, bytesOf(hex));
}

function text(value: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(value));
}
