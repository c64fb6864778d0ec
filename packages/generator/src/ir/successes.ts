/** The responses of success. Where the description names no status but errors, `default` is what a success gives. */
export function successesIn<R extends { readonly status: string }>(
  responses: readonly R[],
): readonly R[] {
  const named = responses.filter(({ status }) => status.startsWith('2'));
  const isElsewhere = responses.some(({ status }) => status.startsWith('3'));
  if (named.length > 0 || isElsewhere) return named;
  return responses.filter(({ status }) => status === 'default');
}
