/** What Node and Bun have. */
interface Runtime {
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: {
    readonly platform?: string;
    readonly versions?: { readonly node?: string };
    readonly getBuiltinModule?: (id: 'os') => { release(): string } | undefined;
  };
}

/**
 * Runtime and operating system for `User-Agent`: `Node.js/22.1.0 linux/6.1.0`. Undefined where the runtime's own name is all
 * there is: workerd, and Deno, which would ask for a permission to tell more.
 */
export function describePlatform(): string | undefined {
  const { navigator, process }: Runtime = Object(globalThis);
  const name = navigator?.userAgent ?? '';
  const node = process?.versions?.node;
  // Other runtimes have Node's version, too, for programs that ask for it. Node names only the first number of its version.
  const isNode = !name || name.startsWith('Node.js');
  if (!node || !(isNode || name.startsWith('Bun/'))) return undefined;
  const system = [process.platform, process.getBuiltinModule?.('os')?.release()].filter(Boolean);
  return `${isNode ? `Node.js/${node}` : name} ${system.join('/').replace(/[^\w.+/-]/g, '_')}`;
}
