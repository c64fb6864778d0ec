/** How slowly the number of requests grows again after it was too high: one more after ten rounds. */
const GROWTH = 0.1;

/** How many requests may be under way at the same time. */
export class Slots {
  readonly #most: number;
  #allowed: number;
  #taken = 0;

  constructor(most = Infinity) {
    this.#most = most;
    this.#allowed = most;
  }

  get areFree(): boolean {
    return this.#taken < Math.floor(this.#allowed);
  }

  take(): void {
    this.#taken += 1;
  }

  release(): void {
    this.#taken -= 1;
  }

  /** Okta has refused one, as too many were under way: those that remain were not too many. */
  shrink(): void {
    this.#allowed = Math.max(1, Math.min(this.#allowed, this.#taken) - 1);
  }

  /** Okta has taken one. */
  grow(): void {
    this.#allowed = Math.min(this.#most, this.#allowed + GROWTH / this.#allowed);
  }
}
