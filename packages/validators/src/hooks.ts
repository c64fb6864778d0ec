export {
  validateRequests,
  type RequestContext,
  type RequestHooks,
  type ValidateRequestsOptions,
} from './runtime/hooks/validate-requests.js';
export {
  validateResponses,
  type ResponseContext,
  type ResponseHooks,
  type ValidateResponsesOptions,
} from './runtime/hooks/validate-responses.js';
export type { Finding, FindingIssue } from './runtime/hooks/finding.js';
export { OktaValidationError } from './runtime/error.js';
