/** A text without percent encoding; as it is where that is broken: a `%` may stand for itself. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
