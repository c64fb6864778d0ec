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

/** Each peer's figure; `figures` has those of the present ones. */
export function peerFigures(
  { peers }: Field,
  figures: ReadonlyMap<string, PeerFigure>,
): PeerFigure[] {
  return peers.map(
    (peer) =>
      figures.get(peer.name) ?? {
        peer: peer.name,
        reason: isPresent(peer) ? 'not measured' : peer.reason,
      },
  );
}
