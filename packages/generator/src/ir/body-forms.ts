import type { Body, TypeRef } from './types.js';

/** A type that a body may have, and the media types in which it has that type. */
export interface BodyForm {
  readonly type: TypeRef;
  readonly mediaTypes: readonly string[];
}

/** The types that a body may have, each once: which one, its media type says. The first is that of the default. */
export function bodyForms(body: Body): readonly [BodyForm, ...BodyForm[]] {
  const first: BodyForm = { type: body.type, mediaTypes: [body.mediaType] };
  const forms = new Map([[keyOf(body.type), first]]);
  for (const { type, mediaType } of body.others ?? []) {
    const known = forms.get(keyOf(type));
    forms.set(keyOf(type), { type, mediaTypes: [...(known?.mediaTypes ?? []), mediaType] });
  }
  const [whole = first, ...others] = forms.values();
  return [whole, ...others];
}

/** Types are plain JSON, built by one function, so that equal ones have the same text. */
function keyOf(type: TypeRef): string {
  return JSON.stringify(type);
}
