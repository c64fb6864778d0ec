/** Where everything of the mocks goes that the generator writes. */
export const generatedRoot = 'packages/mocks/src/generated';
