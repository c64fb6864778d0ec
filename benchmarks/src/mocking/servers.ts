import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A command that starts a server on a port. */
export interface ServerCommand {
  readonly name: string;
  readonly args: (port: number) => readonly string[];
}

export interface ServerTimes {
  /** From the start of the process to the first answer, in milliseconds. */
  readonly start: number;
  /** Time for all requests, of which some run at the same time, in milliseconds. */
  readonly requests: number;
}

const REQUESTS = 2000;
const AT_A_TIME = 20;
const PATIENCE = 60_000;
const PATH = '/api/v1/groups?limit=1';

/** Starts a server, waits for its first answer, sends many requests, and stops it. */
export async function timeServer({ name, args }: ServerCommand): Promise<ServerTimes> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...args(port)], { stdio: 'ignore' });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });
  try {
    while (!(await ask(port, agent).catch(() => false))) {
      if (performance.now() - began > PATIENCE) throw new Error(`${name} does not answer`);
      await new Promise((done) => setTimeout(done, 5));
    }
    const start = performance.now() - began;
    const loaded = performance.now();
    await Promise.all(Array.from({ length: AT_A_TIME }, () => askOften(port, agent)));
    return { start, requests: performance.now() - loaded };
  } finally {
    agent.destroy();
    child.kill('SIGKILL');
  }
}

async function askOften(port: number, agent: Agent): Promise<void> {
  for (let i = 0; i < REQUESTS / AT_A_TIME; i += 1) await ask(port, agent);
}

function ask(port: number, agent: Agent): Promise<boolean> {
  return new Promise((done, failed) => {
    const headers = { authorization: 'SSWS any', accept: 'application/json' };
    const sent = request({ host: '127.0.0.1', port, path: PATH, agent, headers }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode === 200));
    });
    sent.on('error', failed);
    sent.end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
