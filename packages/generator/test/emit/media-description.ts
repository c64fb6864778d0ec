import { json, openapi, operation, ref } from '../support/descriptions.js';
import { binary, ok, path, sent, text } from '../support/fragments.js';

const pem = { schema: binary };
const answer = (content: object): object => ({
  responses: { '200': { description: 'OK', content } },
});

/** Bodies and answers in several media types, and in other ones than JSON. */
export const media = openapi(
  {
    Csr: { type: 'object', properties: { id: text, csr: text } },
    Patch: { type: 'object', properties: { csr: { ...text, nullable: true } } },
    Encoded: { ...text, format: 'base64' },
  },
  {
    '/csrs/{csrId}': {
      parameters: [path('csrId')],
      get: operation('getCsr', {
        ...answer({ 'application/pkcs10': { schema: ref('Encoded') }, ...json(ref('Csr')) }),
      }),
      patch: operation('patchCsr', {
        ...sent({ 'application/merge-patch+json': { schema: ref('Patch') } }),
        ...ok(ref('Csr')),
      }),
      put: operation('putCsr', {
        ...sent({ 'text/plain': { schema: text }, ...json(ref('Csr')) }),
        ...answer({ ...json(ref('Csr')), 'text/xml': { schema: text }, 'image/png': {} }),
      }),
    },
    '/csrs': {
      get: operation('listCsrs', {
        ...answer({ ...json({ type: 'array', items: ref('Csr') }), 'text/csv': { schema: text } }),
      }),
    },
    '/certificates': {
      post: operation('publish', {
        ...sent({ 'application/x-x509-ca-cert': pem, 'application/pkix-cert': pem }),
      }),
    },
    '/events': {
      post: operation('sendEvent', { ...sent({ 'application/secevent+jwt': { schema: text } }) }),
    },
    '/me': {
      get: operation('getMe', {
        ...answer({ 'application/json;okta-version=1.0.0': { schema: ref('Csr') } }),
      }),
      post: operation('setMe', {
        ...sent({ 'application/json, okta-version=1.0.0': { schema: ref('Csr') } }),
      }),
    },
    '/metadata': {
      get: operation('getMetadata', { ...answer({ 'text/xml': { schema: text } }) }),
    },
    '/logo': {
      post: operation('setLogo', {
        ...sent({
          ...json(ref('Csr')),
          'multipart/form-data': { schema: { type: 'object', properties: { file: binary } } },
        }),
      }),
    },
  },
);
