import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../../src/cli/command.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oktaforge-mock-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (said += String(text)));
  }
  return { child, said: () => said };
}

async function listening(
  ...args: string[]
): Promise<{ child: ChildProcess; url: string; said: () => string }> {
  const { child, said } = run('--port', '0', ...args);
  while (!said().includes('http://')) await once(child.stdout ?? child, 'data');
  return { child, said, url: /http:\/\/[\d.:]+/.exec(said())?.[0] ?? '' };
}

async function stopped(child: ChildProcess): Promise<unknown> {
  const gone = ended(child);
  child.kill('SIGTERM');
  return gone;
}

/** Its exit code, when everything that it said has been read. */
async function ended(child: ChildProcess): Promise<unknown> {
  return (await once(child, 'close'))[0];
}

describe('oktaforge-mock', () => {
  it('serves until it is told to stop, and keeps what it holds in the file that it is given', async () => {
    const file = join(folder, 'state.json');
    const first = await listening('--snapshot', file, '--seed', '3');
    const headers = { 'content-type': 'application/json' };
    await fetch(`${first.url}/api/v1/groups`, {
      method: 'POST',
      headers,
      body: '{"profile":{"name":"Kept"}}',
    });
    expect(await stopped(first.child)).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1 });
    const second = await listening('--snapshot', file);
    const found = await (await fetch(`${second.url}/api/v1/groups?q=Kept`)).json();
    expect(found).toHaveLength(1);
    expect(await stopped(second.child)).toBe(0);
  });

  it.each([
    [[], '2030-01-01'],
    [['--now', '2031-05-06'], '2031-05-06'],
  ])('goes on at the saved time, or with %j at that time', async (args, wanted) => {
    const file = join(folder, 'time.json');
    const first = await listening('--snapshot', file, '--now', '2030-01-01', '--clock', 'manual');
    expect(await stopped(first.child)).toBe(0);
    const second = await listening('--snapshot', file, '--clock', 'manual', ...args);
    const page = await (await fetch(second.url)).text();
    expect(page).toContain(`time ${wanted}T00:00:00.000Z`);
    expect(await stopped(second.child)).toBe(0);
  });

  it('ends when it is told to, though an answer is to wait for an hour', async () => {
    const { child, url } = await listening();
    const fault = { operation: 'listUsers', fault: { kind: 'latency', ms: 3_600_000 } };
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/_mock/faults`, { method: 'POST', headers, body: JSON.stringify(fault) });
    const answer = fetch(`${url}/api/v1/users`).catch((error: unknown) => error);
    // The next one is not kept waiting, and comes after the first.
    expect((await fetch(`${url}/api/v1/groups`)).status).toBe(200);
    expect(await stopped(child)).toBe(0);
    expect(await answer).toBeInstanceOf(TypeError);
  });

  it.each([
    [['--port', 'x'], 2, /integer from 0 to 65535/],
    [['--org', 'dogs=3'], 2, /users=500,groups=20,apps=10/],
    [['--cors', 'http://localhost:3000/'], 2, /is no origin such as http:\/\/localhost:3000/],
    [['--nonsense'], 2, /unknown option/],
    [['nonsense'], 2, /too many arguments/],
    [['--port'], 2, /argument missing/],
    [['--seed', '1e3'], 2, /integer from/],
    [['--org', 'users=1,users=2'], 2, /each kind once/],
    [['--host', ''], 2, /not empty/],
    [['--host', 'no such host'], 1, /is no address of this machine/],
    [['--public-url', 'https://a.test/b'], 2, /is no URL such as/],
    [['--now', 'yesterday'], 2, /a date such as 2025-03-01/],
    [['--as-of', '2025-13-01'], 2, /a date such as 2025-03-01/],
    [['--config', 'no-such.yaml'], 1, /no-such.yaml cannot be read: there is no such file/],
    [['--tokens', 'mine'], 2, /Allowed choices are any, issued/],
    [['--engine', 'steam'], 2, /Allowed choices are identity, classic/],
    [['--clock', 'broken'], 2, /Allowed choices are running, manual/],
    [['--max-body-bytes', '0'], 2, /integer from 1/],
    [['--snapshot', ''], 2, /not empty/],
    [['--snapshot', '/dev/null'], 1, /cannot be used: it is no file/],
    [['--snapshot', '/dev/null/state.json'], 1, /cannot be used: there is no such folder/],
    [['--snapshot', '/nonexistent/state.json'], 1, /cannot be used: there is no such folder/],
    [['--host', '203.0.113.1'], 1, /is no address of this machine/],
  ])('%j ends with %d and says why', async (args, code, why) => {
    const { child, said } = run(...args);
    expect(await ended(child)).toBe(code);
    expect(said()).toMatch(why);
    expect(said()).not.toContain('    at ');
  });

  it.each([
    ['{"mine": true}', 'snapshot.version is not 1'],
    ['{"version": 1, "now": 1e300}', 'snapshot.now is not milliseconds since 1970'],
    ['{"version": ', 'it is no JSON'],
    ['', 'it is no JSON'],
  ])(
    'says that a file is no snapshot before it listens, and leaves it alone: %j',
    async (text, why) => {
      const file = join(folder, 'other.json');
      await writeFile(file, text);
      const { child, said } = run('--port', '0', '--snapshot', file);
      expect(await ended(child)).toBe(1);
      expect(said()).toContain('other.json cannot be used: ');
      expect(said()).toContain(why);
      expect(said()).not.toContain('http://');
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );

  it('has a version, and help with every option', async () => {
    const version = run('--version');
    expect(await ended(version.child)).toBe(0);
    expect(version.said()).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = run('--help');
    expect(await ended(help.child)).toBe(0);
    for (const { long } of command().options) expect(help.said()).toContain(long);
  });

  it('begins when it is told to, and tells its links the public URL', async () => {
    const flags = ['--now', '2025-03-01', '--clock', 'manual', '--public-url', 'https://o.test'];
    const { child, url } = await listening(...flags);
    expect(await (await fetch(`${url}/_mock/state`)).json()).toMatchObject({
      orgUrl: 'https://o.test',
      now: '2025-03-01T00:00:00.000Z',
    });
    await stopped(child);
  });

  it('begins with what a config says, and doubles nothing of a snapshot', async () => {
    const config = join(folder, 'oktaforge-mock.yaml');
    await writeFile(
      config,
      'groups:\n  - name: Sellers\nusers:\n  - login: ada@example.com\n    groups: [Sellers]\n',
    );
    const flags = ['--config', config, '--snapshot', join(folder, 'configured.json')];
    for (const time of ['first', 'second']) {
      const { child, url } = await listening(...flags);
      const members = await fetch(`${url}/api/v1/users?search=profile.login+sw+"ada"`);
      expect([time, await members.json()]).toMatchObject([
        time,
        [{ profile: { firstName: 'ada' } }],
      ]);
      expect(await stopped(child)).toBe(0);
    }
    await writeFile(config, 'groups:\n  - nam: Sellers\n');
    const wrong = run('--port', '0', '--config', config);
    expect(await ended(wrong.child)).toBe(1);
    expect(wrong.said()).toContain('oktaforge-mock.yaml:2: groups[0]: ');
  });

  it('says which port is taken', async () => {
    const { child, url } = await listening();
    const other = run('--port', new URL(url).port);
    expect(await ended(other.child)).toBe(1);
    expect(other.said()).toContain('--port 0');
    await stopped(child);
  });
});
