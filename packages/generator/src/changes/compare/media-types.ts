import { match } from './match.js';

interface Form {
  readonly mediaType: string;
}

/** A body or a result in its media types, the default first. */
type Forms<F extends Form> = F & { readonly others?: readonly F[] };

/** The media types that a caller can no longer choose, and those that are new. One default in place of another is neither. */
export function compareMediaTypes<F extends Form>(
  old: Forms<F>,
  now: Forms<F>,
): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  const { removed, added } = match(formsOf(old), formsOf(now), ({ mediaType }) => mediaType);
  const isReplaced = removed.some(isDefault(old)) && added.some(isDefault(now));
  const named = (forms: readonly Form[], whole: Form): string[] =>
    forms
      .filter((form) => !isReplaced || !isDefault(whole)(form))
      .map(({ mediaType }) => mediaType);
  return { removed: named(removed, old), added: named(added, now) };
}

function isDefault({ mediaType }: Form): (form: Form) => boolean {
  return (form) => form.mediaType === mediaType;
}

/** The forms of a body or a result, the default first. */
export function formsOf<F extends Form>(whole: Forms<F>): readonly F[] {
  return [whole, ...(whole.others ?? [])];
}
