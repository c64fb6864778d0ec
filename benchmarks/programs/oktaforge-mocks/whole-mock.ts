export { createMockOkta } from '@oktaforge/mocks';
