import { installed } from './peers/installed.js';
import type { PreparedPeer } from './peers/prepare.js';

/** What one has to know to read the figures: the versions, and what was done to let each peer run. */
export function describeConditions(peers: readonly PreparedPeer[]): string[] {
  return [
    `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    ...peers.map(describePeer),
  ];
}

function describePeer({ peer, reason }: PreparedPeer): string {
  const { version, engines } = installed(peer.generator);
  const asks = engines === undefined ? '' : `, asks for Node ${engines}`;
  const outcome = reason ?? (asks === '' ? 'runs' : 'runs on this one');
  const repairs = peer.repairs.map(({ name }) => `; repaired for it: ${name}`).join('');
  return `${peer.name}: ${peer.generator} ${version}${asks}, ${outcome}${repairs}`;
}
