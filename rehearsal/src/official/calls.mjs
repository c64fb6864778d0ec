/** The same calls in the words of each major of the official client. */
export function callsOf(client, major) {
  return major < 7 ? callsOfClient(client) : callsOfApis(client);
}

const person = (login) => ({
  profile: { firstName: 'Ada', lastName: 'Diaz', email: login, login },
  credentials: { password: { value: 'Abcd1234!' } },
});

const bookmark = (label) => ({
  name: 'bookmark',
  label,
  signOnMode: 'BOOKMARK',
  settings: { app: { requestIntegration: false, url: 'https://app.acme.com/' } },
});

async function idsIn(collection) {
  const found = [];
  await collection.each(({ id }) => void found.push(id));
  return found;
}

/** Majors 1 to 6 have all calls in the client. */
function callsOfClient(client) {
  return {
    createUser: (login) => client.createUser(person(login)),
    getUser: (id) => client.getUser(id),
    renameUser: (id, nickName) =>
      client.partialUpdateUser?.(id, { profile: { nickName } }) ?? renamed(client, id, nickName),
    removeUser: (id) => client.deactivateOrDeleteUser(id),
    listUsers: (limit) => idsIn(client.listUsers({ limit })),
    createGroup: (name) => client.createGroup({ profile: { name } }),
    deleteGroup: (id) => client.deleteGroup(id),
    addToGroup: (group, user) => client.addUserToGroup(group, user),
    membersOf: (group) => idsIn(client.listGroupUsers(group)),
    createApp: (label) => client.createApplication(bookmark(label)),
    deactivateApp: (id) => client.deactivateApplication(id),
    deleteApp: (id) => client.deleteApplication(id),
    assign: (app, user) => client.assignUserToApplication(app, { id: user }),
  };
}

/** Older majors only replace a user. */
async function renamed(client, id, nickName) {
  const user = await client.getUser(id);
  user.profile.nickName = nickName;
  return user.update();
}

/** Later majors have an object for each area, and name what they take. */
function callsOfApis({ userApi, groupApi, applicationApi }) {
  return {
    createUser: (login) => userApi.createUser({ body: person(login) }),
    getUser: (userId) => userApi.getUser({ userId }),
    renameUser: (userId, nickName) =>
      userApi.updateUser({ userId, user: { profile: { nickName } } }),
    removeUser: (userId) =>
      (userApi.deactivateOrDeleteUser ?? userApi.deleteUser).call(userApi, { userId }),
    listUsers: async (limit) => idsIn(await userApi.listUsers({ limit })),
    createGroup: (name) => groupApi.createGroup({ group: { profile: { name } } }),
    deleteGroup: (groupId) => groupApi.deleteGroup({ groupId }),
    addToGroup: (groupId, userId) => groupApi.assignUserToGroup({ groupId, userId }),
    membersOf: async (groupId) => idsIn(await groupApi.listGroupUsers({ groupId })),
    createApp: (label) => applicationApi.createApplication({ application: bookmark(label) }),
    deactivateApp: (appId) => applicationApi.deactivateApplication({ appId }),
    deleteApp: (appId) => applicationApi.deleteApplication({ appId }),
    assign: (appId, id) => applicationApi.assignUserToApplication({ appId, appUser: { id } }),
  };
}
