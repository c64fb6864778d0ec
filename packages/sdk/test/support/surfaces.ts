import type { OktaClient, OktaCore } from '../../src/index.js';

type Call = (params: object, options?: object) => PromiseLike<unknown>;
type Function = (core: OktaCore, params: object) => PromiseLike<unknown>;

/** The method of the client for an operation that is only known at run time: `okta.userFactor.listFactors`. */
export function callOf(client: OktaClient, { tag, id }: { tag: string; id: string }): Call {
  const namespace = tag.charAt(0).toLowerCase() + tag.slice(1);
  const area = (client as unknown as Record<string, Record<string, Call>>)[namespace];
  const call = area?.[id];
  if (call === undefined) throw new Error(`the client has no ${namespace}.${id}`);
  return call;
}

/** What the subpath of an area exports: `@oktaforge/sdk/user-factor`. */
export async function areaFunctions(tag: string): Promise<Record<string, Function>> {
  const slug = tag.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  const file = new URL(`../../src/generated/areas/${slug}.ts`, import.meta.url);
  return (await import(file.href)) as Record<string, Function>;
}

type Method = (core: OktaCore, data: object, params: object) => PromiseLike<unknown>;
type Handle = Readonly<Record<string, (params: object) => PromiseLike<unknown>>>;

/** What `@oktaforge/sdk/resources/user` exports: the methods one by one, and the handle that binds them. */
export async function resourceModule(schema: string): Promise<{
  methods: Readonly<Record<string, Method>>;
  handle: (core: OktaCore, data: object) => Handle;
}> {
  const words = schema
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2');
  const file = new URL(`../../src/generated/resources/${words.toLowerCase()}.ts`, import.meta.url);
  const methods = (await import(file.href)) as Record<string, Method>;
  const name = `${schema.charAt(0).toLowerCase()}${schema.slice(1)}Resource`;
  return { methods, handle: methods[name] as unknown as (core: OktaCore, data: object) => Handle };
}
