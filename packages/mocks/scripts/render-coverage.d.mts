export function coverage(
  recorded: Readonly<Record<string, { readonly exchanges: number; readonly alike: number }>>,
  replay: {
    readonly sessions: number;
    readonly compared: number;
    readonly alike: number;
    readonly bySession: number;
    readonly statusClass: number;
    readonly whole: number;
    readonly leftOut: number;
    readonly areas: Readonly<Record<string, { readonly alike: number; readonly compared: number }>>;
    readonly left: Readonly<Record<string, number>>;
  },
): Promise<string>;
