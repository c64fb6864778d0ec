/**
 * A body as a Blob of the type; undefined as soon as it is longer than `limit` bytes, and the rest is not received then. Rejects with
 * what the connection throws.
 */
export async function download(
  body: Response['body'],
  type: string,
  limit: number,
): Promise<Blob | undefined> {
  const reader = body?.getReader();
  const chunks: BlobPart[] = [];
  for (let left = limit; left >= 0;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return new Blob(chunks, { type });
    left -= value.length;
    chunks.push(value);
  }
  reader?.cancel().catch(() => {});
  return undefined;
}
