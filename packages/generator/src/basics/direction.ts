/** The direction of data: `read` for answers of the API, `write` for what is sent. */
export type Direction = 'read' | 'write';
