/** The folder with all generated code of the mocks. */
export const generatedRoot = 'packages/mocks/src/generated';
