export { createOktaClient } from '@oktaforge/sdk';
