export * from './generated';
export { createClient } from './generated/client';
