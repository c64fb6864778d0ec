/** Which way data flows: `read` is what the API answers, `write` is what may be sent. */
export type Direction = 'read' | 'write';
