import createClient from 'openapi-fetch';
import type { paths } from './generated/schema';

export function connect(baseUrl: string, token: string) {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: `SSWS ${token}` } });
  return (userId: string) => client.GET('/api/v1/users/{userId}', { params: { path: { userId } } });
}
