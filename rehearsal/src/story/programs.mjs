/** A program that ends with a call of an operation, against the mock of the same version. It prints `ok`. */
function program(name, call) {
  return `import { createOktaClient, type Group } from '@oktaforge/sdk';
import { ${name} } from '@oktaforge/sdk/group';
import { ${name}Request } from '@oktaforge/validators/group';
import { createMockOkta } from '@oktaforge/mocks';
import { groupFixture } from '@oktaforge/mocks/fixtures';
const mock = createMockOkta({ seed: 1 });
const okta = createOktaClient({ orgUrl: mock.orgUrl, auth: { token: 'any' }, fetch: mock.fetch });
const made: Group = await okta.group.createGroup({ body: { profile: { name: 'One' } } });
const groupId = made.id ?? groupFixture().id ?? '';
${call}
if (!${name}Request.is({ groupId, body: {} }) && !${name}Request.is({ groupId })) throw new Error('validators');
console.log('ok');
`;
}

/** Uses what the first version has and the second one has not. */
export const old = program('deleteGroup', 'await deleteGroup(okta, { groupId });');

/** Uses what only the second version has. */
export const now = program(
  'replaceGroup',
  `const replaced: Group = await replaceGroup(okta, { groupId, body: { profile: { name: 'Two' } } });
if (replaced.profile?.name !== 'Two') throw new Error(JSON.stringify(replaced));`,
);
