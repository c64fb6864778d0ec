/** Query parameters whose names say that they may sign somebody in. */
const SECRET = /([^&=]*(?:token|secret|pass|code|assertion|key|state|nonce)[^&=]*)=[^&]*/gi;

/** What a page or the system log shows of a URL: no value that signs somebody in, such as `sessionToken` or a session's id. */
export function shownUrl({ pathname, search }: URL): {
  readonly path: string;
  readonly query: string;
} {
  return {
    path: pathname.replace(/(\/api\/v1\/sessions\/)(?!me(?:\/|$))[^/]+/, '$1***'),
    query: search.slice(1).replaceAll(SECRET, '$1=***'),
  };
}
