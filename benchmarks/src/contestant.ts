import type { PeerFigure } from './report/row.js';

/** Somebody whose clients are measured: a project folder with the consumer programs in it. */
export interface Contestant {
  readonly name: string;
  readonly project: string;
}

/** A peer that cannot be measured, and why. */
export interface Absent {
  readonly name: string;
  readonly reason: string;
}

/** Ours, and those to compare with, in the order in which they are shown. */
export interface Field {
  readonly ours: Contestant;
  readonly peers: readonly (Contestant | Absent)[];
}

export function isPresent(peer: Contestant | Absent): peer is Contestant {
  return 'project' in peer;
}

/** Each peer's figure, or why it has none; `figures` has those of the present ones. */
export function peerFigures({ peers }: Field, figures: readonly PeerFigure[]): PeerFigure[] {
  const absent = peers.flatMap((peer) =>
    isPresent(peer) ? [] : [{ peer: peer.name, reason: peer.reason }],
  );
  return peers.flatMap(({ name }) =>
    [...figures, ...absent].filter((figure) => figure.peer === name),
  );
}
