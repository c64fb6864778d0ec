import { defaults, getUser } from './generated/api';

export function connect(baseUrl: string, token: string) {
  defaults.baseUrl = baseUrl;
  defaults.headers = { Authorization: `SSWS ${token}` };
  return (userId: string) => getUser(userId);
}
