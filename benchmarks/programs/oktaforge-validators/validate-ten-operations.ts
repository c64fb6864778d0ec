import {
  activateApplicationRequest,
  listApplicationsRequest,
} from '@oktaforge/validators/application';
import {
  addUserToGroupRequest,
  createGroupRequest,
  listGroupsRequest,
} from '@oktaforge/validators/group';
import {
  createUserRequest,
  deactivateOrDeleteUserRequest,
  deactivateUserRequest,
  listUsersRequest,
  updateUserRequest,
} from '@oktaforge/validators/user';

export const checks = {
  listUsers: (params: unknown) => listUsersRequest.validate(params),
  createUser: (params: unknown) => createUserRequest.validate(params),
  updateUser: (params: unknown) => updateUserRequest.validate(params),
  deactivateUser: (params: unknown) => deactivateUserRequest.validate(params),
  deactivateOrDeleteUser: (params: unknown) => deactivateOrDeleteUserRequest.validate(params),
  listGroups: (params: unknown) => listGroupsRequest.validate(params),
  createGroup: (params: unknown) => createGroupRequest.validate(params),
  addUserToGroup: (params: unknown) => addUserToGroupRequest.validate(params),
  listApplications: (params: unknown) => listApplicationsRequest.validate(params),
  activateApplication: (params: unknown) => activateApplicationRequest.validate(params),
};
