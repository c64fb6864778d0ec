export function coverage(
  recorded: Readonly<Record<string, { readonly exchanges: number; readonly alike: number }>>,
): Promise<string>;
