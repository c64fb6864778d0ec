import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/types.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { childPointer } from '../../src/diagnostics/pointer.js';
import { buildApi } from '../../src/ir/build.js';
import type { Api, Property, TypeRef } from '../../src/ir/types.js';
import { normalise } from '../../src/normalise/normalise.js';
import { objectOf, operationOf } from '../support/descriptions.js';
import { sharedFile } from '../support/shared.js';

interface Built {
  readonly document: Record<string, unknown>;
  readonly api: Api;
  readonly found: readonly Diagnostic[];
}

function buildShared(file: string): Built {
  const document = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const diagnostics = new Diagnostics(file);
  const normal = normalise(document, diagnostics);
  if (normal === undefined) throw new Error(`${file} is no description`);
  return { document, api: buildApi(normal, diagnostics), found: diagnostics.all };
}

/** How often each code of a severity occurs. */
function count(found: readonly Diagnostic[], severity: Diagnostic['severity']): object {
  const counts: Record<string, number> = {};
  for (const { code } of found.filter((diagnostic) => diagnostic.severity === severity)) {
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Pointers of all properties that the schemas declare, at any depth. */
function declaredProperties(node: unknown, pointer: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const place = childPointer(pointer, key);
    if (key !== 'properties') return declaredProperties(value, place);
    return Object.entries(value as object).flatMap(([name, schema]) => {
      const property = childPointer(place, name);
      return [property, ...declaredProperties(schema, property)];
    });
  });
}

/** Pointers of all properties that a model has of its own, at any depth. */
function builtProperties(properties: readonly Property[]): string[] {
  return properties
    .filter(({ inheritedFrom }) => inheritedFrom === undefined)
    .flatMap(({ pointer, type }) => [pointer, ...propertiesInType(type)]);
}

function propertiesInType(type: TypeRef): string[] {
  switch (type.kind) {
    case 'array':
      return propertiesInType(type.items);
    case 'map':
      return propertiesInType(type.values);
    case 'object':
      return builtProperties(type.properties);
    default:
      return [];
  }
}

const okta = sharedFile('specs/okta-2.16.0.yml');

describe.skipIf(okta === undefined)('Okta 2.16.0', () => {
  const { document, api, found } = okta === undefined ? ({} as Built) : buildShared(okta);

  test('has the known size', () => {
    const { operations, models, areas } = api;
    const pathVerbs = new Set(
      operations.map(({ variantOf, pointer }) => variantOf?.pointer ?? pointer),
    );
    expect({
      operations: operations.length,
      pathVerbs: pathVerbs.size,
      models: models.length,
      areas: areas.length,
    }).toEqual({ operations: 350, pathVerbs: 341, models: 462, areas: 26 });
  });

  test('has nothing wrong, and what the dialect does is said', () => {
    expect(count(found, 'error')).toEqual({});
    expect(count(found, 'warning')).toEqual({});
    expect(count(found, 'info')).toEqual({
      'dialect-reference': 1,
      'property-not-body': 1,
      'renamed-argument': 4,
      'self-not-body': 1,
      'unknown-argument': 7,
    });
  });

  test('loses no property of any schema', () => {
    const schemas = (document['components'] as Record<string, unknown>)['schemas'];
    const declared = declaredProperties(schemas, '/components/schemas');
    const models = api.models.filter((model) => model.kind === 'object');
    const built = new Set(models.flatMap(({ properties }) => builtProperties(properties)));
    expect(declared.filter((pointer) => !built.has(pointer))).toEqual([]);
    expect(declared.length).toBe(1427);
    // A subtype that does not declare its discriminator redeclares the inherited one: same pointer, so it adds none.
    expect(built.size).toBe(declared.length);
  });

  test.each([
    ['publishCerCert', 'application/x-x509-ca-cert', 'base64'],
    ['publishBinaryCerCert', 'application/x-x509-ca-cert', 'binary'],
    ['publishDerCert', 'application/pkix-cert', 'base64'],
    ['publishBinaryDerCert', 'application/pkix-cert', 'binary'],
    ['publishBinaryPemCert', 'application/x-pem-file', 'binary'],
    ['publishCerCertForIdentityProvider', 'application/x-x509-ca-cert', 'base64'],
    ['publishBinaryCerCertForIdentityProvider', 'application/x-x509-ca-cert', 'binary'],
    ['publishDerCertForIdentityProvider', 'application/pkix-cert', 'base64'],
    ['publishBinaryDerCertForIdentityProvider', 'application/pkix-cert', 'binary'],
    ['publishBinaryPemCertForIdentityProvider', 'application/x-pem-file', 'binary'],
    ['forgotPasswordSetNewPassword', 'application/json', 'json'],
    ['forgotPasswordGenerateOneTimeToken', undefined, undefined],
  ])('unfolds %s: %s as %s', (id, mediaType, encoding) => {
    const { body, variantOf } = operationOf(api, id);
    expect([body?.mediaType, body?.encoding]).toEqual([mediaType, encoding]);
    expect(variantOf).toBeDefined();
  });

  test('has 12 unfolded operations, 2 fixed queries, 5 uploads and 1 XML result', () => {
    const { operations } = api;
    expect({
      unfolded: operations.filter(({ variantOf }) => variantOf !== undefined).length,
      fixed: operations
        .filter(({ fixedQuery }) => fixedQuery.length > 0)
        .map(({ fixedQuery }) => fixedQuery),
      uploads: operations.filter(({ body }) => body?.encoding === 'multipart').length,
      xml: operations
        .filter(({ result }) => result?.mediaType === 'application/xml')
        .map(({ id }) => id),
      // getRefreshTokenForUserAndClient declares a cursor too, but answers with a single token.
      cursors: operations.filter(({ pagination }) => pagination?.cursorParameter !== undefined)
        .length,
      since: operations.flatMap(({ params }) => params).filter(({ since }) => since !== undefined)
        .length,
    }).toEqual({
      unfolded: 12,
      fixed: [
        [{ name: 'tempPassword', value: 'false' }],
        [{ name: 'tempPassword', value: 'true' }],
      ],
      uploads: 5,
      xml: ['previewSAMLAppMetadata'],
      cursors: 26,
      since: 12,
    });
  });

  test('tells applications apart by two properties', () => {
    expect(objectOf(api, 'SwaApplication').discriminatedBy).toEqual([
      { property: 'signOnMode', values: ['BROWSER_PLUGIN'] },
      { property: 'name', values: ['template_swa'] },
    ]);
    expect(objectOf(api, 'Org2OrgApplication').discriminatedBy).toEqual([
      { property: 'signOnMode', values: ['SAML_1_1', 'SAML_2_0'] },
      { property: 'name', values: ['okta_org2org'] },
    ]);
    const discriminated = api.models.filter(
      (model) => model.kind === 'object' && model.discriminator !== undefined,
    );
    expect(discriminated.map(({ name }) => name)).toEqual([
      'Application',
      'BrowserPluginApplication',
      'Policy',
      'PolicyRule',
      'SamlApplication',
      'UserFactor',
    ]);
  });

  test('has 66 subtypes, 8 with constants, and 4 extensible models', () => {
    const models = api.models.filter((model) => model.kind === 'object');
    expect({
      subtypes: models.filter(({ parent }) => parent !== undefined).length,
      constants: models.filter(({ constants }) => Object.keys(constants).length > 0).length,
      extensible: models.filter(({ extensible }) => extensible).map(({ name }) => name),
      methods: models.filter(({ methods }) => methods.length > 0).length,
    }).toEqual({
      subtypes: 66,
      constants: 8,
      extensible: ['GroupProfile', 'InlineHookPayload', 'SmsTemplateTranslations', 'UserProfile'],
      methods: 39,
    });
  });

  test('gives every model an area, but for two that nothing uses', () => {
    const homeless = api.models.filter(({ area }) => area === undefined);
    expect(homeless.map(({ name }) => name)).toEqual(['IonField', 'IonForm']);
  });

  test('leaves the document as it was, and gives the same again', () => {
    const before = structuredClone(document);
    const diagnostics = new Diagnostics('again');
    const normal = normalise(document, diagnostics);
    expect(document).toEqual(before);
    expect(normal === undefined ? undefined : buildApi(normal, diagnostics)).toEqual(api);
  });
});

describe.each([
  ['2024.06.1', { operations: 585, models: 1045, areas: 76 }],
  ['2026.06.3', { operations: 732, models: 1541, areas: 121 }],
])('the description %s', (version, size) => {
  const file = sharedFile(`specs/management-${version}.yaml`);

  test.skipIf(file === undefined)('builds without an error', () => {
    if (file === undefined) return;
    const { api, found } = buildShared(file);
    const { operations, models, areas } = api;
    expect(count(found, 'error')).toEqual({});
    expect({ operations: operations.length, models: models.length, areas: areas.length }).toEqual(
      size,
    );
  });
});
