import { createRequestMatcher } from '@oktaforge/validators/http';

export const matcher = createRequestMatcher();
