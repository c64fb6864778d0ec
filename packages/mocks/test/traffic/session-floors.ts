/**
 * The shares of recorded sessions that the mock answers alike, which a change may only raise. Areas are the first segment of a
 * path after `/api/v1`.
 */
export const floors: Floors = {
  alike: 0.955,
  bySession: 0.935,
  statusClass: 0.998,
  whole: 116,
  areas: {
    users: 0.97,
    apps: 0.97,
    groups: 1,
    policies: 0.99,
    meta: 0.57,
    idps: 1,
    authorizationServers: 0.97,
    mappings: 0.94,
    inlineHooks: 1,
    eventHooks: 1,
    sessions: 1,
    zones: 1,
    features: 1,
    templates: 1,
    org: 1,
  },
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
