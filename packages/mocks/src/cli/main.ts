import { CommanderError } from 'commander';
import { once } from 'node:events';
import { startMockServer } from '../server.js';
import { command, type Options } from './command.js';
import type { ConfigFile } from './config-file.js';
import { openSnapshot } from './snapshot-file.js';

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

/** Whatever may be wrong with a file is found before the server listens. A time that is given counts more than a saved one. */
async function run({ snapshot, config, now: date, ...options }: Options): Promise<number> {
  const now = date === undefined ? undefined : Date.parse(date);
  const file = snapshot === undefined ? undefined : await openSnapshot(snapshot);
  const begin = config === undefined ? undefined : await openConfigOf(config);
  const server = await startMockServer({
    ...options,
    ...(now !== undefined && { now }),
  });
  const { mock, url } = server;
  if (file?.saved !== undefined) mock.restore({ ...file.saved, ...(now !== undefined && { now }) });
  try {
    await begin?.apply(mock);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const things = Object.values(mock.contents()).reduce((sum, count) => sum + count, 0);
  // Whoever reads the line may stop the process at once.
  const told = stopped();
  process.stdout.write(`Mock Okta on ${url} with ${String(things)} things. Stop it with Ctrl+C.\n`);
  await told;
  await server.stop();
  await file?.save(mock.snapshot());
  process.stdout.write(`Stopped after ${String(mock.requests.length)} requests.\n`);
  return 0;
}

/** Few runs have a config: what reads and checks it is loaded for those. */
async function openConfigOf(file: string): Promise<ConfigFile> {
  const { openConfig } = await import('./config-file.js');
  return openConfig(file);
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
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${host} is no address of this machine. See --host.`;
  }
  return error instanceof Error ? error.message : String(error);
}
