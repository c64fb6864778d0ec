import type { MockOrg } from '../../mock/types.js';
import type { Schema } from './schema.js';

/** What a test can tell a mock over HTTP. The table of them answers requests, and is the OpenAPI document, too. */
export interface Control {
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  /** Below `/_mock`: `/clock`. */
  readonly path: string;
  /** Its operationId in the document. */
  readonly name: string;
  readonly summary: string;
  readonly query?: Readonly<Record<string, QueryParameter>>;
  /** Schema of the JSON that is sent. */
  readonly body?: Schema;
  /** Schema of the answer; absent where it has no body. Text is HTML. */
  readonly answer?: Schema;
  /** Whether a body may have any size, as the state of an org may. */
  readonly isLarge?: boolean;
  /** Query and body are as their schemas say. Throws `TypeError`, `RangeError` and {@link ControlFault}, before it changes anything. */
  run(call: ControlCall): unknown;
}

export interface QueryParameter {
  readonly description: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface ControlCall {
  readonly mock: MockOrg;
  /** Numbers are read as their schemas say. Parameters without a value are absent. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** A request that the control refuses. */
export class ControlFault extends Error {
  override readonly name = 'ControlFault';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
