import { json, openapi, operation, ref } from '../support/descriptions.js';
import { ok, sent, text } from '../support/fragments.js';

const object = (properties: object, rest: object = {}): object => ({
  type: 'object',
  properties,
  ...rest,
});

/** Alternatives with something beside them, in models, properties, bodies and responses. */
export const alternatives = openapi(
  {
    Base: object({ id: { ...text, readOnly: true } }, { required: ['id'] }),
    Key: {
      allOf: [ref('Base')],
      oneOf: [ref('Rsa'), ref('Ec')],
      ...object({ use: { ...text, enum: ['sig'] } }),
    },
    Rsa: { allOf: [ref('Key')], ...object({ kty: { ...text, enum: ['RSA'] }, n: text }) },
    Ec: { allOf: [ref('Key')], ...object({ kty: { ...text, enum: ['EC'] }, x: text }) },
    Plain: { ...object({ p: text }), oneOf: [ref('Left'), ref('Right')] },
    Told: {
      ...object({ p: text }, { required: ['p'] }),
      anyOf: [ref('Left'), ref('Right')],
      discriminator: { propertyName: 'side' },
    },
    Parts: { allOf: [ref('Base'), { oneOf: [ref('Left'), object({ q: text })] }] },
    Child: { allOf: [ref('Plain')], ...object({ c: text }) },
    Left: object({ l: text }, { required: ['l'] }),
    Right: object({ r: text }),
    Holder: object({ inner: { ...object({ p: text }), oneOf: [ref('Left'), ref('Right')] } }),
  },
  {
    '/keys': { post: operation('createKey', { ...sent(json(ref('Key'))), ...ok(ref('Key')) }) },
    '/told': { post: operation('createTold', { ...sent(json(ref('Told'))), ...ok(ref('Told')) }) },
    '/parts': { post: operation('addParts', { ...sent(json(ref('Parts'))), ...ok(ref('Parts')) }) },
    '/plain': { put: operation('setPlain', { ...sent(json(ref('Plain'))), ...ok(ref('Child')) }) },
  },
);
