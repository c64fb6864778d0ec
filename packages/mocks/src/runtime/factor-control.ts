/** What a test does in the place of a user who has a device at hand. */
export interface FactorControl {
  /**
   * Approves the newest push that waits, or the enrolment of a device for push.
   *
   * @param userId Id, not a login.
   * @throws {TypeError} where nothing waits.
   */
  approve(userId: string, factorId: string): void;
  /** Rejects the newest push that waits. @throws {TypeError} where none does. */
  reject(userId: string, factorId: string): void;
  /**
   * The code that the user would type now: the one of the shared secret, or the one that was last sent by text message, call or
   * mail (good for five minutes by the mock's clock).
   *
   * @throws {TypeError} where the factor has none.
   */
  passCode(userId: string, factorId: string): Promise<string>;
}
