import { validationFailed } from '../../runtime/engine/fault.js';
import { merge } from '../../runtime/engine/merge.js';
import { asObject, isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { GROUPS } from '../paths.js';
import { groupsOfRule, RULES, settleMembers, undoRule } from './apply-rules.js';
import { embedding, expanded } from './embed.js';
import { parseExpression } from './expression/parse.js';
import { ExpressionFault } from './expression/tokens.js';

const NAME_LENGTH = 50;

const NOBODY: JsonObject = { people: { users: { exclude: [] }, groups: { exclude: [] } } };

function check(sent: unknown, { store }: World, id?: string): void {
  const rule = asObject(sent);
  const { name } = rule;
  if (typeof name !== 'string' || name === '') {
    throw validationFailed('name', ['name: The field cannot be left blank']);
  }
  if (name.length > NAME_LENGTH) {
    throw validationFailed('name', [`name: has to be at most ${String(NAME_LENGTH)} characters`]);
  }
  const others = store.collection(RULES).entries();
  if (others.some(([other, item]) => other !== id && item['name'] === name)) {
    throw validationFailed('name', ['name: Group rule name already in use.']);
  }
  readExpression(objectIn(rule, 'conditions'));
}

function readExpression({ expression }: JsonObject): void {
  try {
    parseExpression(String(isJsonObject(expression) ? expression['value'] : ''));
  } catch (fault) {
    if (!(fault instanceof ExpressionFault)) throw fault;
    throw validationFailed('expression', [`expression: ${fault.message}`]);
  }
}

function refuseActive(id: string, { store }: World): void {
  if (store.collection(RULES).get(id)?.['status'] !== 'ACTIVE') return;
  throw validationFailed('status', ['status: An active group rule cannot be changed.']);
}

/** Shows an active rule as invalid while one of its groups does not exist. */
function statusOf(rule: JsonObject, { store }: World): JsonObject {
  const groups = store.collection(GROUPS);
  const isBroken = groupsOfRule(rule).some((id) => !groups.has(id));
  return rule['status'] === 'ACTIVE' && isBroken ? { ...rule, status: 'INVALID' } : rule;
}

function namesOf(rule: JsonObject, { store }: World): JsonObject {
  const groups = store.collection(GROUPS);
  return Object.fromEntries(
    groupsOfRule(rule).map((id) => {
      const profile = groups.get(id)?.['profile'];
      return [id, isJsonObject(profile) ? profile['name'] : null];
    }),
  );
}

const MAP = 'groupIdToGroupNameMap';

/** Rules that put users into groups. */
export const groupRules = defineBehaviour({
  resources: {
    [RULES]: {
      entity: 'GroupRule',
      prefix: '0pr',
      complete: (made, sent) => ({
        type: 'group_rule',
        ...made,
        status: 'INACTIVE',
        conditions: merge(NOBODY, objectIn(sent, 'conditions')),
      }),
      present: (shown, world) => statusOf(shown, world),
    },
  },
  handlers: {
    createGroupRule(call) {
      check(call.params.groupRule, call.world);
      return call.generic();
    },
    updateGroupRule(call) {
      const { params, world } = call;
      const { ruleId, groupRule } = params;
      refuseActive(ruleId, world);
      check(groupRule, world, ruleId);
      const sent = asObject(groupRule.conditions);
      const conditions = merge(NOBODY, sent);
      return call.generic({
        ...params,
        groupRule: { type: 'group_rule', ...groupRule, conditions },
      });
    },
    listGroupRules(call) {
      const wanted = expanded(call.params.expand).includes(MAP);
      const reply = call.generic();
      return wanted ? embedding(reply, (rule) => ({ [MAP]: namesOf(rule, call.world) })) : reply;
    },
    getGroupRule(call) {
      const wanted = expanded(call.params.expand).includes(MAP);
      const reply = call.generic();
      return wanted ? embedding(reply, (rule) => ({ [MAP]: namesOf(rule, call.world) })) : reply;
    },
    deactivateGroupRule(call) {
      settleMembers(call.world);
      return call.generic();
    },
    deleteGroupRule(call) {
      const { params, world } = call;
      refuseActive(params.ruleId, world);
      if (params.removeUsers === true) undoRule(params.ruleId, world);
      return call.generic();
    },
  },
  events: {
    createGroupRule: 'group.rule.create',
    updateGroupRule: 'group.rule.update',
    deleteGroupRule: 'group.rule.delete',
    activateGroupRule: 'group.rule.activate',
    deactivateGroupRule: 'group.rule.deactivate',
  },
});
