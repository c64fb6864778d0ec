/** The exported name that a symbol begins with: `User.profile.login` -> `User`. */
export function exportOf(symbol: string): string {
  return /^[\w$]*/.exec(symbol)?.[0] ?? symbol;
}
