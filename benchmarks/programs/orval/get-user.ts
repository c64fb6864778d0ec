import { getUser } from './generated/api';

export function connect(token: string) {
  const options = { headers: { Authorization: `SSWS ${token}` } };
  return (userId: string) => getUser(userId, options);
}
