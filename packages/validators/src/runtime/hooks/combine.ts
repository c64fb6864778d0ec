type Hook = (context: unknown) => unknown;

/**
 * Several hooks objects as one: each of their functions is called in the given order, and awaited. What one of them throws
 * keeps the rest from being called, so put `validateRequests` first.
 *
 * @returns Hooks of the same type: `OktaHooks`, where `createOktaClient` wants them.
 */
export function combineHooks<Hooks extends object>(...all: readonly Hooks[]): Hooks {
  const names = new Set(all.flatMap((hooks) => Object.keys(hooks)));
  const combined = [...names].map((name) => [name, inTurn(all, name)] as const);
  // The result has the keys of all hooks, but `Object.fromEntries` loses them.
  return Object.fromEntries(combined) as Hooks;
}

function inTurn(all: readonly object[], name: string): (context: unknown) => Promise<void> {
  return async (context) => {
    // Looked up at each call, and called on its own object: hooks may be methods of something that changes.
    // `Hooks` is an object type without an index signature; its properties are functions.
    for (const hooks of all as readonly Readonly<Record<string, Hook | undefined>>[]) {
      await hooks[name]?.(context);
    }
  };
}
