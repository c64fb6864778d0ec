/** `Sales`, or `Sales 2` once all names are used. */
export function nameAt(names: readonly string[], i: number): string {
  const round = Math.floor(i / names.length) + 1;
  const name = names[i % names.length] ?? '';
  return round === 1 ? name : `${name} ${String(round)}`;
}

/** Names of groups, and of the departments of users. */
export const TEAMS =
  'Engineering Sales Marketing Finance Support Legal Design Operations Research Security Facilities Procurement'.split(
    ' ',
  );
