export {
  validateRequests,
  type RequestContext,
  type RequestHooks,
  type ValidateRequestsOptions,
} from './runtime/hooks/validate-requests.js';
export { OktaValidationError } from './runtime/error.js';
