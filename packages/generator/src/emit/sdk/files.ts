/** The folder with all generated code of the SDK. */
export const generatedRoot = 'packages/sdk/src/generated';
