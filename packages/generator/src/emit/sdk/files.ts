/** Where everything of the SDK goes that the generator writes. */
export const generatedRoot = 'packages/sdk/src/generated';
