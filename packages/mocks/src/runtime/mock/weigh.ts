/** About how many bytes a value takes: texts and files by their length, and a few bytes for each value and key. */
export function weigh(value: unknown): number {
  let bytes = 0;
  // No recursion: what a client sends may be nested deeper than calls can be.
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    bytes += EACH;
    if (typeof one === 'string') bytes += one.length;
    else if (one instanceof Blob) bytes += one.size;
    else if (ArrayBuffer.isView(one) || one instanceof ArrayBuffer) bytes += one.byteLength;
    else if (Array.isArray(one)) for (const item of one) waiting.push(item);
    else if (typeof one === 'object' && one !== null) {
      for (const [key, item] of Object.entries(one)) {
        bytes += key.length;
        waiting.push(item);
      }
    }
  }
  return bytes;
}

/** What an engine needs for a value that is no text, about. */
const EACH = 8;
