import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../../dist/gateway.js', import.meta.url));

/** Starts the gateway on a free port of loopback, in front of the given org, until the running test ends. Gives its origin. */
export async function startGateway(orgUrl: string): Promise<string> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, OKTA_ORG_URL: orgUrl, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const [origin] = (await once(createInterface(child.stdout), 'line')) as [string];
  return origin;
}
