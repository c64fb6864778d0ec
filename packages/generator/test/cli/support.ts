import { main } from '../../src/cli/main.js';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, as on a terminal or not. */
export async function runCli(
  cwd: string,
  argv: readonly string[],
  { terminal = false }: { terminal?: boolean } = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY: terminal,
    write: (text: string) => (written[name] += text),
  });
  const exitCode = await main(argv, { cwd, stdout: output('stdout'), stderr: output('stderr') });
  return { exitCode, ...written };
}

/** A small description that every stage has something to do for. */
export function description(
  title: string,
  paths: object = { '/api/v1/things': listThings },
): string {
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title, version: '1.0.0' },
    tags: [{ name: 'Thing' }],
    paths,
    components: {
      schemas: { Thing: { type: 'object', properties: { id: { type: 'string' } } } },
    },
  });
}

const listThings = {
  get: {
    operationId: 'listThings',
    tags: ['Thing'],
    responses: {
      200: {
        description: 'OK',
        content: {
          'application/json': {
            schema: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
          },
        },
      },
    },
  },
};
