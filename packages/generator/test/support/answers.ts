import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Mock {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly contents: () => Readonly<Record<string, number>>;
}
interface MocksModule {
  readonly createMockOkta: (options: object) => Mock;
}
interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** What a mock says to requests. */
export interface Answered {
  /** How many operations were asked: the reading ones without parameters in their path. */
  readonly asked: number;
  /** Those that the mock failed to answer, each as `operationId status`. */
  readonly failed: readonly string[];
  /** Paths of collections that an org has things in though the description does not have the paths. */
  readonly foreign: readonly string[];
}

/**
 * Asks a new mock for all that can be read without knowing an id.
 *
 * @param root workspace with the built packages
 */
export async function askMock(root: string): Promise<Answered> {
  const dist = join(root, 'packages/mocks/dist');
  const load = async (file: string): Promise<unknown> =>
    import(pathToFileURL(join(dist, file)).href);
  const { createMockOkta } = (await load('index.js')) as MocksModule;
  const { operations } = (await load('generated/operations.js')) as {
    readonly operations: readonly Operation[];
  };
  const mock = createMockOkta({ org: { users: 2, groups: 2, apps: 2 }, rateLimits: false });
  const reading = operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
  const failed: string[] = [];
  for (const { id, path } of reading) {
    const { status } = await mock.fetch(path, { method: 'GET' });
    if (status >= 500) failed.push(`${id} ${status}`);
  }
  const shapes = operations.map(({ path }) => path.replaceAll(/\{[^}]*\}/g, '*').split('/'));
  const isDescribed = (path: string): boolean =>
    shapes.some((shape) =>
      path.split('/').every((part, i) => [part, '*'].includes(shape[i] ?? '')),
    );
  return {
    asked: reading.length,
    failed,
    foreign: Object.keys(mock.contents()).filter((path) => !isDescribed(path)),
  };
}
