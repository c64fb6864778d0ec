export * from './generated/fixtures.js';
export * from './generated/responses.js';
export type {
  DeepPartial,
  Example,
  Fixture,
  FixtureOptions,
  Fixtures,
  ListFixture,
} from './runtime/fixtures/index.js';
