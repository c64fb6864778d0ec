import { userModel } from '@oktaforge/validators/models';

export const check = (user: unknown) => userModel.validate(user);
