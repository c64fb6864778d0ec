/** A query that cannot be answered. */
export class QueryFault extends Error {
  override readonly name = 'QueryFault';
  /** Query parameter that is at fault: `filter`. */
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(message);
    this.parameter = parameter;
  }
}
