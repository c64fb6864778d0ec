import type { EncodedBody } from './body.js';
import type { SendableBlob } from './fetch-like.js';

/**
 * A form as the bytes that are sent (RFC 7578), with its content type. Not left to `fetch`: one of another library than the
 * global `FormData` does not know what it is, and sends the text `[object FormData]`.
 */
export function multipartContent(form: FormData): EncodedBody {
  const boundary = `----oktaforge-${crypto.getRandomValues(new Uint32Array(4)).join('')}`;
  const pieces: BlobPart[] = [];
  for (const [name, value] of form) {
    pieces.push(`--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"`);
    if (typeof value === 'string') {
      pieces.push(`\r\n\r\n${withLineEnds(value)}`);
    } else {
      // Bun gives a Blob no name, against the standard.
      const type = value.type || 'application/octet-stream';
      pieces.push(
        `; filename="${escaped(value.name || 'blob')}"\r\nContent-Type: ${type}\r\n\r\n`,
        value,
      );
    }
    pieces.push('\r\n');
  }
  const type = `multipart/form-data; boundary=${boundary}`;
  const content = new Blob([...pieces, `--${boundary}--\r\n`]) as SendableBlob;
  return { content, headers: { 'content-type': type } };
}

/** As browsers write names: what would end the line or the quotes is percent-encoded. */
function escaped(name: string): string {
  return withLineEnds(name).replaceAll('\r\n', '%0D%0A').replaceAll('"', '%22');
}

function withLineEnds(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}
