import { bodyForms } from '../../ir/body-forms.js';
import type { Api, Operation, Param } from '../../ir/types.js';
import {
  expressionText,
  fields,
  list,
  literal,
  type Declaration,
  type Expression,
  type TypeScriptFile,
} from '../../ts/index.js';
import { groupBy } from '../../basics/group-by.js';
import { compareText } from '../../basics/words.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot } from './files.js';
import { paramsOf, withBodyOf } from './requests.js';
import { modelTypes } from './route-types.js';
import { escaped } from './table-text.js';
import { TableTypes } from './table-types.js';
import { wireOf, type WireTable } from './wire.js';

/** The modules that are written, and the runtime's modules, relative to them. */
const modules = { routes: 'http/routes', checks: 'http/checks' };
const runtime = '../../runtime';

/** What is known while the tables are written. */
interface Tables extends WireTable {
  readonly types: TableTypes;
}

/**
 * The tables of the request matcher: how each operation comes over the wire, and the checks of what is sent. The second has the
 * types that the first refers to, and only a matcher of all operations has it in its bundle.
 */
export function tableFiles(api: Api): TypeScriptFile[] {
  const tables: Tables = {
    models: modelTypes(api),
    readers: new Set(),
    types: new TableTypes(api),
  };
  const odd = api.operations.filter((operation) => !isPlain(operation, tables));
  const routes = fields([
    ['paths', list(pathLines(api, new Set(odd), tables).map(literal))],
    ['more', fields(odd.map((operation) => [keyOf(operation), wireOf(operation, tables)]))],
  ]);
  const forms = api.operations.flatMap((operation) => formsOf(operation, tables));
  const checks = fields([
    ...Object.entries(tables.types.lists()),
    ['forms', forms.length === 0 ? undefined : fields(forms)],
  ]);
  const readers = [...tables.readers].toSorted();
  return [
    file(api, 'routes', 'RouteTable', 'http/route-table', readers, {
      value: routes,
      docs: 'How each operation comes over the wire.',
    }),
    file(api, 'checks', 'CheckTable', 'table/types', [], {
      value: checks,
      docs: 'What is checked of what is sent.',
    }),
  ];
}

/** TypeScript reads a key such as `constructor` as the one that all objects have, and not as one of a record: it gets a colon. */
function keyOf({ id }: Operation): string {
  return id in Object.prototype ? `:${id}` : id;
}

function file(
  api: Api,
  name: keyof typeof modules,
  type: string,
  typeModule: string,
  readers: readonly string[],
  rest: Pick<Extract<Declaration, { kind: 'const' }>, 'value' | 'docs'>,
): TypeScriptFile {
  const styles = { from: `${runtime}/http/styles.js`, names: readers, types: [] };
  return {
    path: `${generatedRoot}/${modules[name]}.ts`,
    header: fileHeader(api),
    imports: [
      { from: `${runtime}/${typeModule}.js`, names: [], types: [type] },
      ...(readers.length === 0 ? [] : [styles]),
    ],
    declarations: [{ kind: 'const', name, type, exported: true, ...rest }],
  };
}

/** One line for each path, which leaves out the segments that it shares with the line before. */
function pathLines(api: Api, odd: ReadonlySet<Operation>, tables: Tables): string[] {
  const byPath = groupBy(api.operations, ({ path }) => path);
  let before: readonly string[] = [];
  return [...byPath.keys()].toSorted(compareText).map((path) => {
    const segments = path.split('/').slice(1);
    const fresh = segments.findIndex((segment, index) => segment !== before[index]);
    const kept = fresh === -1 ? segments.length : fresh;
    before = segments;
    const own = segments.slice(kept).map((segment) => `/${escaped(segment)}`);
    const operations = (byPath.get(path) ?? []).map((one) => operationText(one, odd, tables));
    return [`${kept}${own.join('')}`, ...operations].join(' ');
  });
}

/** Method and id, then the shape of the params: of the query, of the body, and of what the line does not say more about. */
function operationText(operation: Operation, odd: ReadonlySet<Operation>, tables: Tables): string {
  const { id, method, params } = operation;
  const items = paramsOf(operation).map((property) => tables.types.item(property));
  const isOdd = odd.has(operation);
  const of = (place: Param['in']): string =>
    items.filter((_, index) => params[index]?.in === place).join(',');
  // A parameter of the path that is any text needs no check, as it is found.
  const path = items.filter((item, index) => params[index]?.in === 'path' && !item.endsWith('/'));
  const shapes = isOdd ? ['', '', items.join(',')] : [of('query'), of('body'), path.join(',')];
  return [method.toLowerCase(), id, ...shapes].join(':').replace(/:+$/, '');
}

/** Whether the shape of the params says all of how an operation comes over the wire: as most do, with plain values and JSON. */
function isPlain(operation: Operation, tables: Tables): boolean {
  const { params } = operation;
  const items = paramsOf(operation).map((property) => tables.types.item(property));
  const implied = params.flatMap((param, index): [string, Expression][] =>
    param.in === 'query' ? [[param.name, literal(impliedType(items[index] ?? ''))]] : [],
  );
  const body = params.find((param) => param.in === 'body');
  const plain = fields([
    ['query', implied.length === 0 ? undefined : fields(implied)],
    ['body', body && jsonBody(body.property)],
  ]);
  const actual = wireOf(operation, { models: tables.models, readers: new Set() });
  return expressionText(plain) === expressionText(actual);
}

function jsonBody(property: string): Expression {
  return fields([
    ['encoding', literal('json')],
    ['mediaType', literal('application/json')],
    ['property', literal(property)],
  ]);
}

/** What the runtime's `readRoutes` takes a query parameter for. */
function impliedType(item: string): string {
  const type = (item.split('=')[1] ?? '').replace(/^[!^$?]+/, '').replace(/^\(\w+\)/, '');
  const isList = type.startsWith('[');
  const word = isList ? type.slice(1) : type;
  const scalar = word === 'b' ? 'boolean' : /^[nil]$/.test(word) ? 'number' : 'string';
  return isList ? `${scalar}[]` : scalar;
}

/** The shape of the params for each media type, where it depends on that. */
function formsOf(operation: Operation, { types }: Tables): [string, Expression][] {
  const forms = operation.body === undefined ? [] : bodyForms(operation.body);
  if (forms.length < 2) return [];
  const shapes = forms.flatMap(({ type, mediaTypes }) => {
    const shape = types.shape({ properties: paramsOf(withBodyOf(operation, type)) });
    return mediaTypes.map((mediaType) => [mediaType, literal(shape)] as const);
  });
  return [[operation.id, fields(shapes)]];
}
