// Small descriptions, one a subject; the tests beside this file say what each becomes.
import { json, openapi, operation, ref, swagger } from '../support/descriptions.js';
import { binary, ok, path, sent, text } from '../support/fragments.js';

/** Every way in which a parameter or a body can travel. */
export const requests = openapi(
  { Thing: { type: 'object', properties: { name: text } } },
  {
    '/things': {
      get: operation('listThings', {
        summary: 'List Things',
        description: 'Lists all things.',
        externalDocs: { url: 'https://example.com/docs' },
        parameters: [
          { in: 'query', name: 'q', description: 'Begins with', schema: text },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', default: 20 },
            'x-okta-added-version': '1.2.0',
          },
          { in: 'query', name: 'ids', explode: false, schema: { type: 'array', items: text } },
          { in: 'query', name: 'kinds', schema: { type: 'array', items: text } },
          { in: 'header', name: 'X-Trace-Id', schema: text },
        ],
        ...ok({ type: 'array', items: ref('Thing') }),
      }),
      post: operation('createThing', {
        description: 'Success',
        deprecated: true,
        ...sent(json(ref('Thing'))),
        'x-codegen-request-body-name': 'thing',
        ...ok(ref('Thing')),
      }),
    },
    '/things/{thingId}/expire?tempPassword=true': {
      post: operation('expireThing', { parameters: [path('thingId')] }),
    },
    '/things/{thingId}/logo': {
      post: operation('uploadLogo', {
        parameters: [path('thingId')],
        ...sent({
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { ...binary, description: 'The logo' }, 'alt-text': text },
            },
          },
        }),
      }),
    },
    '/things/{thingId}/certificate': {
      put: operation('putBytes', {
        parameters: [path('thingId')],
        ...sent({ 'application/x-pem-file': { schema: binary } }),
        responses: { '200': { description: 'OK', content: { 'text/xml': { schema: text } } } },
      }),
    },
  },
);

/** Base64 is said by Okta's own extension alone. */
export const base64 = swagger(
  {},
  {
    '/certificate': {
      post: operation('publish', {
        'x-okta-multi-operation': [
          {
            operationId: 'publishDer',
            consumes: ['application/pkix-cert'],
            encoding: 'base64',
            parameters: [{ in: 'body', name: 'certificate', required: true, schema: text }],
          },
        ],
      }),
    },
  },
);

/** What types can be. */
export const models = openapi(
  {
    Thing: {
      type: 'object',
      description: 'A thing.',
      required: ['name'],
      properties: {
        id: { ...text, readOnly: true },
        secret: { ...text, writeOnly: true },
        name: { ...text, description: 'What people call it', default: 'thing' },
        size: { type: 'integer', nullable: true },
        old: { type: 'boolean', deprecated: true },
        status: ref('Status'),
        profile: ref('Profile'),
        tags: { type: 'array', items: { type: 'string', enum: ['A', 'B'] } },
        labels: { type: 'object', additionalProperties: text },
        place: {
          type: 'object',
          properties: { x: { type: 'number' }, at: { ...text, readOnly: true } },
        },
        anything: { type: 'object', additionalProperties: { type: 'object', properties: {} } },
      },
    },
    Status: { type: 'string', enum: ['ON', 'OFF'], description: 'Whether it is on.' },
    Profile: {
      type: 'object',
      'x-okta-extensible': true,
      properties: { colour: text },
    },
    Names: { type: 'array', items: text },
  },
  {
    '/things': {
      get: operation('getThing', ok(ref('Thing'))),
      put: operation('putThing', sent(json(ref('Thing')))),
      post: operation('getNames', ok(ref('Names'))),
    },
  },
);

/** Subtypes of subtypes. */
export const unions = openapi(
  {
    App: {
      type: 'object',
      properties: { mode: text, name: text },
      discriminator: {
        propertyName: 'mode',
        mapping: {
          SAML_1: '#/components/schemas/SamlApp',
          SAML_2: '#/components/schemas/SamlApp',
          PLUGIN: '#/components/schemas/PluginApp',
        },
      },
    },
    SamlApp: { allOf: [ref('App'), { type: 'object', properties: { audience: text } }] },
    PluginApp: {
      allOf: [ref('App'), { type: 'object', properties: {} }],
      discriminator: { propertyName: 'name', mapping: { swa: '#/components/schemas/SwaApp' } },
    },
    SwaApp: { allOf: [ref('PluginApp'), { type: 'object', properties: { url: text } }] },
  },
  {
    '/app': {
      get: operation('getApp', ok(ref('App'))),
      put: operation('putApp', sent(json(ref('App')))),
    },
  },
);

/** Methods of a resource, of every shape. */
export const resources = openapi(
  {
    Thing: {
      type: 'object',
      properties: { id: text, name: text },
      'x-okta-crud': [
        {
          alias: 'update',
          operationId: 'updateThing',
          arguments: [
            { dest: 'thingId', src: 'id' },
            { dest: 'thing', self: true },
          ],
        },
        {
          alias: 'delete',
          operationId: 'deleteThing',
          arguments: [{ dest: 'thingId', src: 'id' }],
        },
        { alias: 'create', operationId: 'createThing' },
      ],
      'x-okta-operations': [
        {
          alias: 'listParts',
          operationId: 'listParts',
          arguments: [{ dest: 'thingId', src: 'id' }],
        },
        {
          alias: 'rename',
          operationId: 'renameThing',
          arguments: [{ dest: 'thingId', src: 'id' }],
        },
        {
          alias: 'takeFrom',
          operationId: 'deleteThing',
          arguments: [{ dest: 'thingId', src: 'id' }],
        },
      ],
    },
  },
  {
    '/things': {
      post: operation('createThing', { ...sent(json(ref('Thing'))), ...ok(ref('Thing')) }),
    },
    '/things/{thingId}': {
      put: operation('updateThing', {
        parameters: [path('thingId')],
        ...sent(json(ref('Thing'))),
        'x-codegen-request-body-name': 'thing',
        ...ok(ref('Thing')),
      }),
      delete: operation('deleteThing', { parameters: [path('thingId')] }),
      patch: operation('renameThing', {
        parameters: [path('thingId'), { in: 'query', name: 'to', required: true, schema: text }],
      }),
    },
    '/things/{thingId}/parts': {
      get: operation('listParts', {
        parameters: [path('thingId'), { in: 'query', name: 'limit', schema: { type: 'integer' } }],
        ...ok({ type: 'array', items: text }),
      }),
    },
  },
);

/** Names that meet each other, words of the language, and what no identifier can be. */
export const names = openapi(
  {
    UpdateA: { type: 'object', properties: { id: { ...text, readOnly: true } } },
    AddARequest: { type: 'object', properties: { a: text } },
    UpdateAResponse: { type: 'object', properties: { a: text } },
    GetAIAgentParams: { type: 'object', properties: { a: text } },
    Maker: { type: 'object', properties: { a: text } },
    User: {
      type: 'object',
      properties: { id: { ...text, readOnly: true }, self: ref('User'), kind: ref('Kind') },
      'x-okta-operations': [
        { alias: 'do it', operationId: 'check-it' },
        { alias: 'constructor', operationId: 'check-it' },
        { alias: '__proto__', operationId: 'check-it' },
        { alias: 'userMethods', operationId: 'check-it' },
        { alias: 'classAreaOperations', operationId: 'check-it' },
        { alias: 'User', operationId: 'check-it' },
        { alias: 'gone', operationId: 'nothing' },
      ],
    },
    UserInside: { type: 'object', properties: { a: text } },
    UserPart1: { type: 'object', properties: { a: text } },
    UserParams: { type: 'object', properties: { a: text } },
    UserRequest: { type: 'object', properties: { a: text } },
    UserResponse: { type: 'object', properties: { a: text } },
    XFixture: { type: 'object', properties: { a: text } },
    MakeX: { type: 'object', properties: { a: text } },
    XModel: { type: 'object', properties: { a: text } },
    CheckX: { type: 'object', properties: { a: text } },
    APIToken: {
      type: 'object',
      properties: { a: text },
      'x-okta-operations': [{ alias: 'a', operationId: 'AddA' }],
    },
    ApiToken: {
      type: 'object',
      properties: { a: text },
      'x-okta-operations': [{ alias: 'a', operationId: 'AddA' }],
    },
    Kind: { type: 'string', enum: ['A', 'B'] },
    日本: { type: 'object', properties: { a: text } },
    constructor: { type: 'object', properties: { a: text } },
  },
  {
    '/a/{id}': {
      parameters: [path('id'), { in: 'query', name: 'id', schema: text }],
      put: operation('UpdateA', {
        tags: ['class'],
        ...sent(json(ref('UpdateA'))),
        ...ok(ref('UpdateAResponse')),
      }),
      post: operation('AddA', { tags: ['2FA'], ...sent(json(ref('AddARequest'))) }),
      get: operation('getAIAgent', { tags: ['日本'], ...ok(ref('GetAIAgentParams')) }),
      delete: operation('getAIAgentOperation', { tags: ['arguments'] }),
      patch: operation('check-it', { tags: ['class'], ...ok(ref('User')) }),
    },
    '/b/{constructor}': {
      parameters: [
        path('constructor'),
        { in: 'query', name: '__proto__', schema: text },
        { in: 'query', name: 'toString', schema: text },
        { in: 'header', name: '日本', schema: text },
      ],
      get: operation('checkUser', { tags: ['types'], ...ok(ref('UserParams')) }),
      put: operation('makeUser', {
        tags: ['request'],
        ...sent(json(ref('UserRequest'))),
        ...ok(ref('UserResponse')),
      }),
      post: operation('send', {
        tags: ['constructor'],
        ...sent(
          json({ type: 'object', properties: { a: { type: 'object', properties: { b: text } } } }),
        ),
        ...ok({ type: 'array', items: ref('constructor') }),
      }),
      delete: operation('default', { tags: ['con'] }),
      patch: operation('x', { tags: ['areas'], ...ok(ref('日本')) }),
    },
    '/c': { get: { responses: {} }, put: operation('x', { ...ok(ref('Maker')) }) },
  },
);

/** Types that lead back to themselves without a property between. */
export const circles = openapi(
  {
    Choice: { oneOf: [ref('Choice'), ref('Again'), text] },
    Again: ref('Choice'),
    One: { oneOf: [ref('Other'), text] },
    Other: { anyOf: [ref('One'), { type: 'integer' }] },
    List: { type: 'array', items: ref('List') },
    Map: { type: 'object', additionalProperties: ref('Map') },
    Value: {
      oneOf: [
        text,
        { type: 'array', items: ref('Value') },
        { type: 'object', additionalProperties: ref('Value') },
      ],
    },
    Left: {
      oneOf: [ref('Right'), ref('Leaf')],
      discriminator: {
        propertyName: 'kind',
        mapping: { right: '#/components/schemas/Right', leaf: '#/components/schemas/Leaf' },
      },
    },
    Right: {
      oneOf: [ref('Left'), ref('Leaf')],
      discriminator: {
        propertyName: 'kind',
        mapping: { left: '#/components/schemas/Left', leaf: '#/components/schemas/Leaf' },
      },
    },
    Leaf: { type: 'object', properties: { kind: text } },
  },
  Object.fromEntries(
    ['Choice', 'One', 'List', 'Map', 'Value', 'Left'].map((name) => [
      `/${name}`,
      {
        get: operation(`get${name}`, ok(ref(name))),
        put: operation(`put${name}`, sent(json(ref(name)))),
      },
    ]),
  ),
);
