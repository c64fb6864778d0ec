export * from './generated/api';
