import { request } from 'node:http';

export interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One request with any headers: `fetch` would not send `Host`, `Origin` or `Sec-Fetch-Site`. */
export function send(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body = '',
): Promise<Said> {
  return new Promise((done, failed) => {
    const sent = request(url, { method, headers, agent: false }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
      incoming.on('end', () => {
        done({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
      });
    });
    sent.on('error', failed).end(body);
  });
}
