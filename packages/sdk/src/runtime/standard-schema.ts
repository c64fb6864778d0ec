import { holding, internals, type OktaCore } from './internals.js';
import { OktaConfigError, type OktaErrorDetails } from './errors.js';
import type { OktaHooks, ResponseHookContext } from './hooks.js';
import { readRequestId } from './response.js';
import type { SchemaIssue } from './schema-error.js';

/**
 * What any schema library of the Standard Schema specification (v1) gives: zod, valibot, arktype and others. `Output` is the type
 * of what the schema lets through.
 */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** Whether a value can be used as a schema. */
export function isSchema(value: unknown): value is StandardSchema {
  const { '~standard': standard }: { readonly '~standard'?: { readonly validate?: unknown } } =
    Object(value);
  return typeof standard?.validate === 'function';
}

/** A successful answer that is checked. */
export interface CheckContext extends OktaErrorDetails {
  readonly operationId: string;
  readonly data: unknown;
}

/**
 * A core whose successful answers go to `check` after the hook for responses. So a check has its part of the call's time, and what it
 * throws reaches `onError`.
 */
export function checking(
  core: OktaCore,
  check: (context: CheckContext) => Promise<void>,
): OktaCore {
  const settings = core?.[internals];
  // What is no core at all fails as with any other call.
  if (!settings) return core;
  const { hooks } = settings;
  const { onResponse } = hooks;
  const then = async (context: ResponseHookContext): Promise<void> => {
    await onResponse?.(context);
    const { operationId, data, response } = context;
    const requestId = readRequestId(response.headers);
    if (response.ok) await check({ operationId, data, requestId });
  };
  // The hooks may be an object of any class, so that a copy would not have all of them.
  const checked: OktaHooks = Object.create(hooks, { onResponse: { value: then } });
  return holding({ orgUrl: core.orgUrl }, { ...settings, hooks: checked });
}

/** What a schema makes of a value; its issues where it refuses it. Throws `OktaConfigError` for a schema that throws. */
export async function apply<Output>(
  schema: StandardSchema<Output>,
  value: unknown,
  details: OktaErrorDetails,
): Promise<SchemaResult<Output>> {
  try {
    return await schema['~standard'].validate(value);
  } catch (error) {
    // What it threw may hold the value.
    const what = error instanceof Error ? error.name : typeof error;
    throw new OktaConfigError(`schema threw ${what}, instead of giving issues`, details);
  }
}
