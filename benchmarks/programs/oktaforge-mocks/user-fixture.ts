import { userFixture } from '@oktaforge/mocks/fixtures';

console.log(userFixture());
