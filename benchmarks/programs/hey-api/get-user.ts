import { createClient } from './generated/client';
import { getUser } from './generated';

export function connect(baseUrl: string, token: string) {
  const client = createClient({ baseUrl, auth: `SSWS ${token}` });
  return (userId: string) => getUser({ client, path: { userId } });
}
