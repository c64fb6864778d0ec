import { cpus } from 'node:os';
import { installed, versionOf } from './peers/installed.js';
import type { PreparedPeer } from './peers/prepare.js';
import type { ValidationPeer } from './validation/contestants/validation-peer.js';

/** The machine and Node version, on which the absolute figures depend. */
export function describeMachine(): string {
  const processors = cpus();
  const { node } = process.versions;
  return `Node ${node}, ${process.platform} ${process.arch}, ${processors.length} x ${processors[0]?.model ?? 'unknown'}`;
}

/** The version of a peer, with the repairs of the description that it needs. */
export function describePeer({ peer, reason }: PreparedPeer): string {
  const { version, engines } = installed(peer.generator);
  const asks = engines === undefined ? '' : `, asks for Node ${engines}`;
  const outcome = reason ?? (asks === '' ? 'runs' : 'runs on this one');
  const repairs = peer.repairs.map(({ name }) => `; repaired for it: ${name}`).join('');
  return `${peer.name}: ${peer.generator} ${version}${asks}, ${outcome}${repairs}`;
}

export function describeValidationPeer({ name, generator }: ValidationPeer): string {
  return `${name}: ${generator} ${versionOf(generator)}`;
}
