import type { TokenRules } from '../../runtime/mock/types.js';
import type { World } from '../../runtime/world/types.js';

/** A request to an endpoint of OAuth 2.0. */
export interface Asked {
  /** Its body has been read: it is `form`. */
  readonly request: Request;
  readonly form: URLSearchParams;
  readonly rules: TokenRules;
  readonly world: World;
}
