import { createPathMatcher } from '@oktaforge/validators/http';

export const matcher = createPathMatcher();
