/** A part of an `Accept` header: `application/*;q=0.5`. */
interface Range {
  readonly type: string;
  readonly quality: number;
}

/** The media type that an `Accept` header likes best; the first of those offered, where it likes none or several alike. */
export function preferred(accept: string | null, offered: readonly string[]): string {
  const ranges = (accept ?? '').split(',').map(rangeOf);
  let [best = ''] = offered;
  let most = 0;
  for (const mediaType of offered) {
    const quality = qualityOf(mediaType, ranges);
    if (quality > most) [best, most] = [mediaType, quality];
  }
  return best;
}

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = weight === undefined ? 1 : Number(weight);
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** By the range that is most exact: a type, all of a kind, any. */
function qualityOf(mediaType: string, ranges: readonly Range[]): number {
  const type = bare(mediaType);
  const fitting = [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*'];
  for (const one of fitting) {
    const range = ranges.find((candidate) => candidate.type === one);
    if (range !== undefined) return range.quality;
  }
  return 0;
}

function bare(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}
