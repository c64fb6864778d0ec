import type { Judgement } from './recordings.js';

/** The shares that hold for every description, over all recordings. A change that goes below makes types and validators less true. */
export const floors = { requests: 0.995, responses: 0.999, mutants: 0.995 };

/** A line for each share that is below its floor. */
export function belowFloors({ name, requests, responses, mutants }: Judgement): readonly string[] {
  const shares = [
    { what: 'requests accepted', share: requests.share, floor: floors.requests },
    { what: 'responses accepted', share: responses.share, floor: floors.responses },
    { what: 'mutants refused', share: mutants.refused / mutants.mutants, floor: floors.mutants },
  ];
  return shares
    .filter(({ share, floor }) => !(share >= floor))
    .map(({ what, share, floor }) => `${name}: ${what}: ${percent(share)}, not ${percent(floor)}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
