import type { Schema } from './schema.js';
import type { Control } from './types.js';

/** The OpenAPI 3 document of the controls. It is made of the table that answers them, so that it says what they do. */
export function documentOf(controls: readonly Control[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const control of controls) {
    const at = `/_mock${control.path}`;
    paths[at] = { ...paths[at], [control.method.toLowerCase()]: operationOf(control) };
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Control of a mock Okta',
      version: '1',
      description:
        'What a test tells the mock, in any language. Answers are JSON, as bodies have to be.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: {
        Error: {
          type: 'object',
          required: ['error'],
          properties: { error: { type: 'string', description: 'What is wrong, in words.' } },
        },
      },
    },
  };
}

function operationOf({ name, summary, query = {}, body, answer }: Control): object {
  const parameters = Object.entries(query).map(([parameter, about]) => ({
    name: parameter,
    in: 'query',
    ...about,
  }));
  const refused = content({ $ref: '#/components/schemas/Error' });
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, ...content(body) } }),
    responses: {
      ...succeeds(answer),
      default: { description: 'Refused, and nothing is changed.', ...refused },
    },
  };
}

function succeeds(answer: Schema | undefined): object {
  if (answer === undefined) return { 204: { description: 'Done.' } };
  const type = answer.type === 'string' ? 'text/html' : 'application/json';
  return { 200: { description: 'Done.', content: { [type]: { schema: answer } } } };
}

function content(schema: object): object {
  return { content: { 'application/json': { schema } } };
}
