/**
 * Symbols on which the two judges disagree between the current descriptions, with the reason why that is no mistake of ours.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const left = {};
