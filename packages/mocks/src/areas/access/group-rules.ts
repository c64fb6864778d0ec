import { validationFailed } from '../../runtime/engine/fault.js';
import { merge } from '../../runtime/engine/merge.js';
import { isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { since } from '../links.js';
import { GROUPS } from '../paths.js';
import { groupsOfRule, RULES, settleMembers, undoRule } from './apply-rules.js';
import { embedding, expanded } from './embed.js';
import { parseExpression } from './expression/parse.js';
import { ExpressionFault } from './expression/tokens.js';

const NAME_LENGTH = 50;

const NOBODY: JsonObject = { people: { users: { exclude: [] }, groups: { exclude: [] } } };

function check(rule: JsonObject, { store }: World, id?: string): void {
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

/** Shows an active rule as invalid while one of its groups does not exist. */
function statusOf(rule: JsonObject, world: World): JsonObject {
  const isInvalid = rule['status'] === 'ACTIVE' && isBroken(rule, world);
  return isInvalid ? { ...rule, status: 'INVALID' } : rule;
}

function isBroken(rule: JsonObject, { store }: World): boolean {
  const groups = store.collection(GROUPS);
  return groupsOfRule(rule).some((id) => !groups.has(id));
}

/** A rule that has become invalid may be changed, as one that is inactive. */
function refuseActive(id: string, world: World): void {
  const rule = world.store.collection(RULES).get(id) ?? {};
  if (statusOf(rule, world)['status'] !== 'ACTIVE') return;
  throw validationFailed('status', ['status: An active group rule cannot be changed.']);
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
      present: (shown, world) => ({
        ...statusOf(shown, world),
        ...since('2025-03-01', world, { allGroupsValid: !isBroken(shown, world) }),
      }),
    },
  },
  handlers: {
    'POST /api/v1/groups/rules'(call) {
      check(call.body, call.world);
      return call.generic();
    },
    'PUT /api/v1/groups/rules/{ruleId}'(call) {
      const { params, body, world } = call;
      const { ruleId } = params;
      refuseActive(ruleId, world);
      check(body, world, ruleId);
      const conditions = merge(NOBODY, objectIn(body, 'conditions'));
      return call.generic({ body: { type: 'group_rule', ...body, conditions } });
    },
    'GET /api/v1/groups/rules'(call) {
      const wanted = expanded(call.query['expand']).includes(MAP);
      const reply = call.generic();
      return wanted ? embedding(reply, (rule) => ({ [MAP]: namesOf(rule, call.world) })) : reply;
    },
    'GET /api/v1/groups/rules/{ruleId}'(call) {
      const wanted = expanded(call.query['expand']).includes(MAP);
      const reply = call.generic();
      return wanted ? embedding(reply, (rule) => ({ [MAP]: namesOf(rule, call.world) })) : reply;
    },
    'POST /api/v1/groups/rules/{ruleId}/lifecycle/deactivate'(call) {
      settleMembers(call.world);
      return call.generic();
    },
    'DELETE /api/v1/groups/rules/{ruleId}'(call) {
      const { params, query, world } = call;
      refuseActive(params.ruleId, world);
      if (query['removeUsers'] === true) undoRule(params.ruleId, world);
      return { ...call.generic(), body: {} };
    },
  },
  events: {
    'POST /api/v1/groups/rules': 'group.rule.create',
    'PUT /api/v1/groups/rules/{ruleId}': 'group.rule.update',
    'DELETE /api/v1/groups/rules/{ruleId}': 'group.rule.delete',
    'POST /api/v1/groups/rules/{ruleId}/lifecycle/activate': 'group.rule.activate',
    'POST /api/v1/groups/rules/{ruleId}/lifecycle/deactivate': 'group.rule.deactivate',
  },
});
