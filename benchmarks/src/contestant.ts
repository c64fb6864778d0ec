import type { PeerFigure } from './report/row.js';

/** A generator whose output is measured, with a project folder that has its consumer programs. */
export interface Contestant {
  readonly name: string;
  readonly project: string;
}

/** A peer that cannot be measured, with the reason. */
export interface Absent {
  readonly name: string;
  readonly reason: string;
}

/** Our package and its peers, in the order of display. */
export interface Field {
  readonly ours: Contestant;
  readonly peers: readonly (Contestant | Absent)[];
}

export function isPresent(peer: Contestant | Absent): peer is Contestant {
  return 'project' in peer;
}

/** The figure of each peer, or the reason why it has none. `figures` has those of the measured peers. */
export function peerFigures({ peers }: Field, figures: readonly PeerFigure[]): PeerFigure[] {
  const absent = peers.flatMap((peer) =>
    isPresent(peer) ? [] : [{ peer: peer.name, reason: peer.reason }],
  );
  return peers.flatMap(({ name }) =>
    [...figures, ...absent].filter((figure) => figure.peer === name),
  );
}
