/**
 * The shares of recorded sessions that the mock answers alike, which a change may only raise. Areas are the first segment of a
 * path after `/api/v1`.
 */
export const floors: Floors = {
  alike: 0.65,
  bySession: 0.65,
  statusClass: 0.997,
  whole: 27,
  areas: { users: 0.67, apps: 0.5, groups: 0.96, policies: 0.66, meta: 0.13, idps: 0.23 },
};

export interface Floors {
  /** Of all exchanges that are compared. */
  readonly alike: number;
  /** Mean of the sessions' shares. */
  readonly bySession: number;
  /** Of answers whose status has the same first digit. */
  readonly statusClass: number;
  /** Sessions that are alike from end to end. */
  readonly whole: number;
  readonly areas: Readonly<Record<string, number>>;
}
