import { json } from './descriptions.js';

type Part = Readonly<Record<string, unknown>>;

export const text = { type: 'string' };
export const binary = { ...text, format: 'binary' };
export const path = (name: string) => ({ in: 'path', name, required: true, schema: text });
export const ok = (schema: Part) => ({
  responses: { '200': { description: 'OK', content: json(schema) } },
});
export const sent = (content: Part) => ({
  requestBody: { required: true, content },
});
