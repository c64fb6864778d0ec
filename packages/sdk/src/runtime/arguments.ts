import type { RequestOptions } from './client-options.js';
import type { WithBody } from './value-types.js';

/** Params and options of a call that sends the body in the media type that is the default. Its options may name it, too. */
export type SentByDefault<
  Params,
  Key extends keyof Params,
  Body,
  MediaType extends string,
  Options = RequestOptions,
> = [
  ...ParamsArgument<WithType<Params, Key, Body>>,
  ...OptionsArgument<Options & { readonly contentType?: MediaType | undefined }>,
];

/** Params and options of a call whose options choose another media type, in which the body has another type. */
export type SentAs<
  Params,
  Key extends keyof Params,
  Body,
  MediaType extends string,
  Options = RequestOptions,
> = [
  ...ParamsArgument<WithType<Params, Key, Body>>,
  ...OptionsArgument<Options & { readonly contentType: MediaType }>,
];

type WithType<Params, Key extends keyof Params, Body> = EitherName<
  { [K in keyof Params]: K extends Key ? Body : Params[K] },
  Key
>;

/** The body has another name, unless another parameter has that. */
type EitherName<Params, Key extends keyof Params> = 'body' extends keyof Params
  ? Params
  : Params | WithBody<Params, Key>;

/** Nothing has to be given where nothing is required. */
type ParamsArgument<Params> =
  Partial<Params> extends Params ? [params?: Params | undefined] : [params: Params];

type OptionsArgument<Options> =
  Partial<Options> extends Options ? [options?: Options | undefined] : [options: Options];

/** The arguments of a call with what was missing in its params. */
type Supplied<Arguments extends readonly unknown[], Missing> = Arguments extends readonly [
  (infer Params)?,
  ...infer Options,
]
  ? [params: NonNullable<Params> & Missing, ...options: Options]
  : never;

/** Adds to the params of a call what its caller has not given; its options stay with them. */
export function supply<Arguments extends readonly [object?, ...unknown[]], Missing extends object>(
  given: Arguments,
  missing: Missing,
): Supplied<Arguments, Missing>;
export function supply(
  [params, ...options]: readonly [object?, ...unknown[]],
  missing: object,
): unknown {
  return [{ ...params, ...missing }, ...options];
}
