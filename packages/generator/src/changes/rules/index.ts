import { modelRules } from './models.js';
import { operationRules } from './operations.js';
import { requestRules } from './requests.js';
import { responseRules } from './responses.js';
import type { Rule } from './rule.js';
import { sentTypeRules } from './sent-types.js';

export type { Rule } from './rule.js';

const sentRules = { ...requestRules, ...sentTypeRules };

const sections = {
  Operations: operationRules,
  'What is sent': sentRules,
  'What is answered': responseRules,
  Models: modelRules,
} as const;

const table = { ...operationRules, ...sentRules, ...responseRules, ...modelRules };

/** Id of a rule: stable and in kebab-case, as diagnostic codes are. */
export type RuleId = keyof typeof table;

/** Every rule by its id. */
export const rules: Readonly<Record<RuleId, Rule>> = table;

/** The rules by subject, in the order of the documentation. */
export const ruleSections: Readonly<Record<string, Readonly<Record<string, Rule>>>> = sections;
