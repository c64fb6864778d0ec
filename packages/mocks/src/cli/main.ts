import { Command, CommanderError, Option } from 'commander';
import { once } from 'node:events';
import { type MockServer, startMockServer } from '../server.js';
import type { OrgSize } from '../runtime/mock/types.js';
import { readOrg, readOrigins, readPort, readSeed } from './options.js';
import { loadSnapshot, saveSnapshot } from './snapshot-file.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly org?: OrgSize;
  readonly cors?: '*' | readonly string[];
  readonly snapshot?: string;
  readonly strict?: boolean;
  readonly rateLimits: boolean;
}

function command(): Command {
  return new Command('oktaforge-mock')
    .description('An Okta that lives in memory, over HTTP. Any API token is accepted.')
    .addOption(port())
    .option('--host <address>', 'address to listen on; 0.0.0.0 lets other machines in', '127.0.0.1')
    .option('-s, --seed <integer>', 'decides every id and fixture', readSeed, 1)
    .option('-o, --org <sizes>', 'things to begin with: users=500,groups=20,apps=10', readOrg)
    .option('--cors <origins>', 'pages that may call: http://localhost:3000,… or *', readOrigins)
    .option('--snapshot <file>', 'state to begin with, and to save when stopped')
    .option('--strict', 'refuse unknown keys, read-only properties and requests without a token')
    .option('--no-rate-limits', 'never answer 429')
    .exitOverride();
}

function port(): Option {
  return new Option('-p, --port <port>', 'port to listen on; 0 for any')
    .argParser(readPort)
    .default(4010);
}

/** Runs the command until it is told to stop. @returns The exit code: 0 done, 1 cannot start, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = command()
      .parse([...args], { from: 'user' })
      .opts();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  try {
    return await run(options);
  } catch (error) {
    process.stderr.write(`oktaforge-mock: ${explain(error, options)}\n`);
    return 1;
  }
}

async function run({ snapshot, ...options }: Options): Promise<number> {
  const server = await startMockServer(options);
  const { mock, url } = server;
  if (snapshot !== undefined) await loadOrStop(server, snapshot);
  const things = Object.values(mock.contents()).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`Mock Okta on ${url} with ${String(things)} things. Stop it with Ctrl+C.\n`);
  await stopped();
  await server.stop();
  if (snapshot !== undefined) await saveSnapshot(mock, snapshot);
  process.stdout.write(`Stopped after ${String(mock.requests.length)} requests.\n`);
  return 0;
}

async function loadOrStop(server: MockServer, file: string): Promise<void> {
  try {
    await loadSnapshot(server.mock, file);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Waits for SIGINT or SIGTERM. The wait for the other signal is aborted, as it would reject with the next error event. */
async function stopped(): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const told = ['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal }).catch(() => {}));
  await Promise.race(told);
  over.abort();
}

function explain(error: unknown, { port: wanted, host }: Options): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `port ${String(wanted)} is taken. Choose another with --port, or any free one with --port 0.`;
  }
  if (code === 'EACCES') return `port ${String(wanted)} is not allowed. Ports from 1024 on are.`;
  if (code === 'EADDRNOTAVAIL') return `${host} is no address of this machine. See --host.`;
  return error instanceof Error ? error.message : String(error);
}
