/** Origins whose pages may call the server; `*` for any. */
export type AllowedOrigins = '*' | readonly string[];

/** Throws `TypeError` for what no browser sends as an origin. */
export function checkOrigins(origins: AllowedOrigins): void {
  if (origins === '*') return;
  if (!Array.isArray(origins)) throw new TypeError("cors: expected '*' or a list of origins");
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new TypeError(`cors: '${origin}' is no origin such as http://localhost:3000`);
    }
  }
}
