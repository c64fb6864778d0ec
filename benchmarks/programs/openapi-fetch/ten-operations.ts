import createClient from 'openapi-fetch';
import type { paths } from './generated/schema';

const user = '/api/v1/users/{userId}';

export function connect(baseUrl: string, token: string) {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: `SSWS ${token}` } });
  return {
    listUsers: () => client.GET('/api/v1/users', { params: { query: { limit: 50 } } }),
    createUser: (login: string) => client.POST('/api/v1/users', { body: { profile: { login } } }),
    updateUser: (userId: string, city: string) =>
      client.PUT(user, { params: { path: { userId } }, body: { profile: { city } } }),
    deactivateUser: (userId: string) =>
      client.POST('/api/v1/users/{userId}/lifecycle/deactivate', { params: { path: { userId } } }),
    deactivateOrDeleteUser: (userId: string) =>
      client.DELETE(user, { params: { path: { userId } } }),
    listGroups: (search: string) => client.GET('/api/v1/groups', { params: { query: { search } } }),
    createGroup: (name: string) => client.POST('/api/v1/groups', { body: { profile: { name } } }),
    addUserToGroup: (groupId: string, userId: string) =>
      client.PUT('/api/v1/groups/{groupId}/users/{userId}', {
        params: { path: { groupId, userId } },
      }),
    listApplications: () => client.GET('/api/v1/apps', { params: { query: { limit: 50 } } }),
    activateApplication: (appId: string) =>
      client.POST('/api/v1/apps/{appId}/lifecycle/activate', { params: { path: { appId } } }),
  };
}
