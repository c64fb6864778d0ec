import { format } from 'prettier';
import { describe, expect, it } from 'vitest';

import {
  and,
  binary,
  call,
  countedDown,
  expressionText,
  fields,
  identifier,
  list,
  literal,
  member,
  not,
  or,
  printFiles,
  pureCall,
  typeOf,
  element,
  type Declaration,
  type Expression,
  type Statement,
  type TypeNode,
} from '../../src/ts/index.js';
import { assertParse } from '../../src/ts/parses.js';

const text = (value: string): TypeNode => ({ kind: 'text', text: value });
const union = (...values: string[]): TypeNode => ({ kind: 'union', members: values.map(text) });
const long = [
  'ACTIVE',
  'DEPROVISIONED',
  'LOCKED_OUT',
  'PASSWORD_EXPIRED',
  'PROVISIONED',
  'RECOVERY',
  'SUSPENDED',
];
const mediumUnion = union(
  "'ACTIVE_DIRECTORY'",
  "'FEDERATION'",
  "'LDAP'",
  "'OKTA'",
  "'SOCIAL'",
  '(string & {})',
);
const longUnion = union(...long.map((value) => `'${value}'`), '(string & {})');
const object: TypeNode = {
  kind: 'object',
  members: [
    { name: 'href', type: text('string'), docs: 'Where it is.' },
    { name: 'rel-name', type: text('string'), optional: true },
  ],
};

/** An interface that extends a type with a long argument. */
function extending(argument: TypeNode): Declaration {
  return {
    kind: 'interface',
    name: 'ThingInput',
    extends: [{ kind: 'generic', name: 'Augmented', arguments: [text('Thing'), argument] }],
    members: [{ name: 'a', type: text('string') }],
  };
}

const send = call('send', ...['core', 'getUserOperation', 'params', 'options'].map(identifier));
const value = identifier('value');
const place = identifier('place');
const key = identifier('key');

const pureConstant = (callee: string, ...names: string[]): Declaration =>
  typedConstant('CreateUserParams', callee, ...names);
const typedConstant = (type: string, callee: string, ...names: string[]): Declaration => ({
  kind: 'const',
  name: 'createUserRequest',
  exported: true,
  value: pureCall(callee, [type], ...names.map(identifier)),
});
const routine = (body: readonly Statement[]): Declaration => ({
  kind: 'routine',
  name: 'checkUser',
  parameters: [
    { name: 'value', type: text('unknown') },
    { name: 'place', type: text('Place') },
  ],
  returns: 'boolean',
  body,
  exported: true,
});
const condition = (length: number, parts: number, operator: '&&' | '||' = '&&'): Statement => {
  const test = call('t'.repeat(length), value);
  const fail = call('fail', place, value, literal('an object'));
  return {
    kind: 'if',
    test: Array.from({ length: parts - 1 }).reduce<Expression>(
      (left) => binary(left, operator, test),
      test,
    ),
    run: { kind: 'return', value: fail },
  };
};
const ifTrue = (test: Expression): Statement => ({ kind: 'if', test, run: { kind: 'continue' } });
const assigned = (result: Expression): Statement => ({ kind: 'assign', name: 'ok', value: result });
/** A call of so many columns. */
const callOf = (length: number): Expression =>
  call('isOneOf', value, identifier('v'.repeat(length - 'isOneOf(value, )'.length)));
/** As the check of a required property that only the API sets: `a && ((b && (c || d)) || e)`. */
const nested = (length: number): Expression =>
  and(key, or(and(place, or(value, callOf(length), callOf(length))), callOf(length)));
const returned = (result: Expression): Declaration => routine([{ kind: 'return', value: result }]);

const declarations: [string, Declaration][] = [
  ['a short union', { kind: 'type', name: 'Scope', type: union("'SELF'", "'NONE'") }],
  [
    'a long union',
    { kind: 'type', name: 'UserStatus', type: longUnion, docs: 'Status.\n\nOf a user.' },
  ],
  [
    'a union that fits on the next line',
    { kind: 'type', name: 'LogCredentialProvider', type: mediumUnion },
  ],
  ['a long alias', { kind: 'type', name: `A${'a'.repeat(60)}`, type: text(`B${'b'.repeat(40)}`) }],
  [
    'a long generic',
    {
      kind: 'type',
      name: 'R',
      type: {
        kind: 'generic',
        name: 'H',
        arguments: [text(`B${'b'.repeat(60)}`), text('C'.repeat(60))],
      },
    },
  ],
  [
    'a record of a union',
    { kind: 'type', name: 'R', type: { kind: 'record', values: mediumUnion } },
  ],
  [
    'members of unions that fit on the next line',
    {
      kind: 'interface',
      name: 'R',
      members: [
        { name: 'statusOfWhatever', type: { kind: 'array', items: mediumUnion } },
        { name: 'statusOfWhatever2', type: mediumUnion, optional: true },
      ],
    },
  ],
  [
    'an array of a long union',
    { kind: 'type', name: 'Many', type: { kind: 'array', items: longUnion } },
  ],
  [
    'an array of a short union',
    { kind: 'type', name: 'Few', type: { kind: 'array', items: union('A', 'B') } },
  ],
  [
    'a record of arrays',
    {
      kind: 'type',
      name: 'R',
      type: { kind: 'record', values: { kind: 'array', items: text('A') } },
    },
  ],
  ['a record of objects', { kind: 'type', name: 'R', type: { kind: 'record', values: object } }],
  ['an empty interface', { kind: 'interface', name: 'Nothing', members: [] }],
  [
    'an interface with every kind of member',
    {
      kind: 'interface',
      name: 'User',
      extends: [text('OktaCore')],
      members: [
        { name: 'id', type: text('string'), readonly: true, docs: 'One line.' },
        { name: 'status', type: longUnion, optional: true, docs: 'Two\nlines.' },
        { name: 'token:hotp', type: text('string') },
        { name: '$ref', type: text('string') },
        { name: 'quote"d', type: text('string') },
        { name: 'links', type: object },
        { name: 'linkList', type: { kind: 'array', items: object } },
        { name: 'statuses', type: { kind: 'array', items: longUnion }, optional: true },
        { name: 'maybe', type: { kind: 'union', members: [object, text('null')] }, optional: true },
        {
          name: 'either',
          type: { kind: 'union', members: [object, text('string'), text('null')] },
        },
        { name: 'map', type: { kind: 'record', values: object } },
        { name: 'key', index: true, type: text('unknown') },
      ],
    },
  ],
  [
    'an interface that extends two others',
    { kind: 'interface', name: 'User', extends: [text('A'), text('B')], members: [] },
  ],
  ['an interface that extends a short type', extending(union("'a'", "'b'"))],
  ['an interface that extends a type of a line', extending(mediumUnion)],
  ['an interface that extends a long type', extending(longUnion)],
  [
    'a descriptor',
    {
      kind: 'const',
      name: 'createUserOperation',
      type: 'OperationDescriptor',
      exported: false,
      value: {
        ...fields([
          ['id', literal('createUser')],
          ['query', list(long.map(literal))],
          ['more', list([...long, ...long].map(literal))],
          ['encode', identifier('encode')],
          ['odd-name', fields([['a', literal("it's")]])],
          ['none', list([])],
        ]),
        multiline: true,
      },
    },
  ],
  [
    'a short function',
    {
      kind: 'function',
      name: 'f',
      parameters: [{ name: 'core', type: text('C') }],
      returns: 'R',
      call: send,
      exported: true,
    },
  ],
  [
    'a long function',
    {
      kind: 'function',
      name: 'expirePasswordAndGetTemporaryPasswordOfUser',
      parameters: [
        { name: 'core', type: text('OktaCore') },
        {
          name: 'params',
          type: {
            kind: 'generic',
            name: 'Omit',
            arguments: [
              text('ExpirePasswordAndGetTemporaryPasswordParams'),
              union("'userIdentifier'", "'certificate'"),
            ],
          },
        },
        { name: 'options', type: text('RequestOptions'), optional: true },
      ],
      returns: 'OktaRequest<TempPassword>',
      call: call(
        'send',
        identifier('core'),
        {
          ...fields(long.map((name) => [name, call('takeFrom', identifier('self'))])),
          spread: identifier('params'),
        },
        identifier('options'),
      ),
      exported: true,
      docs: 'Does it.\n\n@since 1',
    },
  ],
  ['a short export', { kind: 'export', names: ['delete_ as delete'] }],
  ['a long export', { kind: 'reexport', from: './models.js', names: long, typeOnly: true }],
  [
    'a long export of one name',
    { kind: 'reexport', from: `./${'m'.repeat(80)}.js`, names: ['OneName'] },
  ],
  [
    'a long name',
    {
      kind: 'const',
      name: `a${'b'.repeat(90)}`,
      type: 'OperationDescriptor',
      exported: false,
      value: { ...fields([['path', literal(`/${'p'.repeat(100)}`)]]), multiline: true },
    },
  ],
  ['an export of everything', { kind: 'reexport', from: './models.js' }],
  ['a call without effects', pureConstant('check', 'createUser', 'createUserParams')],
  [
    'a long call without effects',
    pureConstant(`c${'h'.repeat(40)}`, 'a'.repeat(40), 'b'.repeat(20)),
  ],
  ...['User', 'User[]', 'Map<User>', 'User | Group'].flatMap((type) =>
    [24, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 48].flatMap(
      (length): [string, Declaration][] =>
        [5, 60].map((argument) => [
          `a call without effects of ${length} columns, for ${type}, with ${argument} more`,
          typedConstant(type, `c${'h'.repeat(length - 1)}`, 'listUsers', 'a'.repeat(argument)),
        ]),
    ),
  ),
  [
    'a routine',
    routine([
      { kind: 'let', name: 'left', value: literal(1) },
      {
        kind: 'forIn',
        key: 'key',
        object: value,
        body: [
          { kind: 'if', test: binary(key, '===', place), run: { kind: 'continue' } },
          {
            kind: 'switch',
            on: key,
            cases: [
              {
                values: [literal('a'), literal('b')],
                body: [{ kind: 'return', value: place }],
              },
            ],
            fallback: [{ kind: 'return', value: literal(false) }],
          },
        ],
      },
      { kind: 'return', value: binary(countedDown(identifier('left')), '>', literal(0)) },
    ]),
  ],
  ...[20, 60, 80].map((length): [string, Declaration] => [
    `branches with conditions of ${length} columns`,
    routine([
      { kind: 'declare', name: 'ok', type: 'boolean' },
      {
        kind: 'branches',
        branches: [
          { test: call('t'.repeat(length), value), body: [assigned(literal(true))] },
          { test: or(callOf(length), callOf(length)), body: [assigned(callOf(length))] },
        ],
        fallback: [assigned(place)],
      },
    ]),
  ]),
  ...[20, 40, 60, 77, 78, 79, 90].flatMap((length): [string, Declaration][] => [
    [`an assignment of a call of ${length} columns`, routine([assigned(callOf(length))])],
    [
      `an assignment of a choice of ${length} columns`,
      routine([assigned(or(callOf(length), value, callOf(length)))]),
    ],
    [
      `an assignment with a choice in brackets of ${length} columns`,
      routine([assigned(and(callOf(length), or(value, callOf(length + 4), callOf(length))))]),
    ],
  ]),
  ...Array.from({ length: 40 }, (_, index) => index + 17).flatMap(
    (length): [string, Declaration][] => [
      [
        `brackets that begin with brackets, of ${length} columns`,
        routine([assigned(nested(length))]),
      ],
      [`a condition with brackets, of ${length} columns`, routine([ifTrue(nested(length))])],
    ],
  ),
  [
    'a parameter with a value of its own',
    {
      kind: 'routine',
      name: 'check',
      exported: true,
      parameters: [{ name: 'value', type: text('unknown'), fallback: fields([]) }],
      returns: 'boolean',
      body: [{ kind: 'return', value: literal(true) }],
    },
  ],
  ['a condition that fits on a line', routine([condition(20, 1)])],
  ['a condition whose consequence does not fit beside it', routine([condition(60, 1)])],
  ['a condition that does not fit', routine([condition(60, 2)])],
  ['a choice that does not fit', routine([condition(40, 3, '||')])],
  [
    'a condition of one call that does not fit',
    routine([ifTrue(call('isOneOf', value, identifier('l'.repeat(90)), place))]),
  ],
  ...[85, 86, 87, 88, 89, 90, 91].map((length): [string, Declaration] => [
    `a condition with calls of ${length} columns`,
    routine([ifTrue(and(callOf(length), callOf(length), callOf(length)))]),
  ]),
  ...[40, 77, 78, 79, 88].map((length): [string, Declaration] => [
    `a result of ${length} columns and more below a condition`,
    routine([
      {
        kind: 'if',
        test: binary(identifier('v'.repeat(60)), '===', place),
        run: { kind: 'return', value: call('fail', identifier('n'.repeat(length)), value, place) },
      },
    ]),
  ]),
  [
    'a condition whose call ends in a list that does not fit',
    routine([ifTrue(and(value, call('isAnyOf', value, place, list(long.map(identifier)))))]),
  ],
  ['a call that ends in a list', returned(call('isAnyOf', value, list(long.map(identifier))))],
  [
    'a call that ends in an object',
    returned(call('isAnyOf', value, fields(long.map((name) => [name, literal(name)])))),
  ],
  [
    'a call that ends in a list behind a list',
    returned(call('isAnyOf', list([value]), list(long.map(identifier)))),
  ],
  [
    'a call that ends in an empty list',
    returned(call('isAnyOf', ...long.map(identifier), value, list([]))),
  ],
  [
    'a call that ends in a list, with more before it than fits',
    returned(call('isAnyOf', ...long.map(identifier), value, list(long.map(identifier)))),
  ],
  [
    'a returned type that does not fit',
    {
      kind: 'function',
      name: 'revoke',
      parameters: [{ name: 'core', type: text('OktaCore') }],
      returns: {
        kind: 'generic',
        name: 'ReturnType',
        arguments: [text(`typeof ${'o'.repeat(90)}`)],
      },
      call: send,
      exported: true,
    },
  ],
  ['a call that does not fit', returned(call('isOneOf', ...long.map(identifier), value, place))],
];

const a = identifier('a');
const b = identifier('b');
const c = identifier('c');

/** Brackets stand where precedence needs them, and where prettier wants them. */
const brackets: [string, Expression][] = [
  ['a && b && c', and(a, b, c)],
  ['a && (b || c)', and(a, binary(b, '||', c))],
  ['(a && b) || c', binary(and(a, b), '||', c)],
  ['a || b || c', binary(binary(a, '||', b), '||', c)],
  ['!(a === b)', not(binary(a, '===', b))],
  ['!a && !f(b)', and(not(a), not(call('f', b)))],
  [
    "typeof a === 'string' || b > 0",
    binary(binary(typeOf(a), '===', literal('string')), '||', binary(b, '>', literal(0))),
  ],
  ["a.b['c'].d", member(element(member(a, 'b'), literal('c')), 'd')],
  ['(a || b).c', member(binary(a, '||', b), 'c')],
  [
    'a.b<A, B>(c)',
    { kind: 'call', callee: member(a, 'b'), typeArguments: ['A', 'B'], arguments: [c] },
  ],
  ['f(/^\\/x$/u, null)', call('f', { kind: 'regexp', pattern: '^/x$', flags: 'u' }, literal(null))],
];

function print(declaration: Declaration): string {
  const [file] = printFiles([
    {
      path: 'file.ts',
      header: ['Generated.'],
      imports: [
        { from: './a.js', names: ['send'], types: ['OktaCore'] },
        { from: './b.js', names: [], types: long },
        { from: './c.js', names: [], types: [], namespace: 'c' },
      ],
      declarations: [declaration],
    },
  ]);
  expect(file?.formatted).toBe(true);
  return file?.content ?? '';
}

describe('printFiles writes what prettier would', () => {
  it.each(declarations)('%s', async (_, declaration) => {
    const printed = print(declaration);
    expect(printed).toBe(
      await format(printed, { parser: 'typescript', printWidth: 100, singleQuote: true }),
    );
  });

  it.each(brackets)('%s', async (want, expression) => {
    expect(expressionText(expression)).toBe(want);
    expect(await format(want, { parser: 'typescript', singleQuote: true })).toBe(`${want};\n`);
  });

  it('leaves a file to prettier where a line is too long for its rules', () => {
    const type = text(`'${'x'.repeat(120)}'`);
    const [file] = printFiles([
      {
        path: 'file.ts',
        header: [],
        imports: [],
        declarations: [{ kind: 'type', name: 'X', type }],
      },
    ]);
    expect(file?.formatted).toBeUndefined();
  });

  it('refuses to give out text that does not parse', () => {
    const broken: Declaration = { kind: 'type', name: 'X', type: text('{') };
    const files = printFiles([
      { path: 'broken.ts', header: [], imports: [], declarations: [broken] },
    ]);
    expect(() => assertParse(files)).toThrow(
      /broken\.ts:\d+: the printer wrote text that is no TypeScript/,
    );
  });

  it('refuses to give out two declarations of one name', () => {
    const twice: Declaration = { kind: 'type', name: 'X', type: text('string') };
    const files = printFiles([
      { path: 'twice.ts', header: [], imports: [], declarations: [twice, twice] },
    ]);
    expect(() => assertParse(files)).toThrow(/^twice\.ts:\d+: .*`X`/);
  });
});
