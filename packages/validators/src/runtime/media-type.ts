/** The first of the media types that is the given one, with the same parameters if there is such a one. */
export function findMediaType(mediaTypes: readonly string[], given: string): string | undefined {
  const [exact, bare] = [normal(given), normal(withoutParameters(given))];
  return (
    mediaTypes.find((each) => normal(each) === exact) ??
    mediaTypes.find((each) => normal(withoutParameters(each)) === bare)
  );
}

/** `text/plain; charset=utf-8` -> `text/plain`. */
export function withoutParameters(mediaType: string): string {
  const [type = mediaType] = mediaType.split(';', 1);
  return type.trimEnd();
}

function normal(mediaType: string): string {
  return mediaType.replace(/\s+/g, '').toLowerCase();
}
