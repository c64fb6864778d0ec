export * from './generated/fixtures.js';
export * from './generated/responses.js';
export type { DeepPartial, Fixture, FixtureOptions, Fixtures } from './runtime/fixtures/index.js';
