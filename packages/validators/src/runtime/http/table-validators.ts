import { byMediaType } from '../body-forms.js';
import { paramsChecks } from '../table/checks.js';
import type { CheckTable } from '../table/types.js';
import type { RequestValidator } from '../types.js';
import { requestValidator } from '../validator.js';
import type { Validators } from './matcher.js';
import type { CheckedRoute } from './route-table.js';
import { parameterName, templateSegments } from './trie.js';

/** The validators of all routes, each made when it is first needed. */
export function tableValidators(routes: readonly CheckedRoute[], table: CheckTable): Validators {
  const byId = new Map(routes.map((route) => [route.id, route]));
  const made = new Map<string, RequestValidator<unknown>>();
  const checkOf = paramsChecks(table);
  const make = (route: CheckedRoute): RequestValidator<unknown> => {
    const { id, shape } = route;
    const segments = templateSegments(route).flatMap((segment) => parameterName(segment) ?? []);
    const validatorOf = (form = shape): RequestValidator<unknown> =>
      requestValidator(id, checkOf(form, segments));
    const forms = Object.entries(formsOf(table, id)).map(
      ([mediaType, form]) => [mediaType, validatorOf(form)] as const,
    );
    return forms.length === 0
      ? validatorOf()
      : byMediaType(validatorOf(), Object.fromEntries(forms));
  };
  return {
    has: (id) => byId.has(id),
    get: (id) => {
      const route = byId.get(id);
      const validator = made.get(id) ?? (route && make(route));
      if (validator !== undefined) made.set(id, validator);
      return validator;
    },
  };
}

function formsOf({ forms = {} }: CheckTable, id: string): Readonly<Record<string, string>> {
  return (Object.hasOwn(forms, id) ? forms[id] : undefined) ?? {};
}
