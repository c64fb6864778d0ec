export { compareApis } from './compare/index.js';
export { type Disagreement, type NameVerdict, findDisagreements } from './agree.js';
export { flowsBetween, handlesOf } from './flows.js';
export {
  type Decision,
  type IgnoredChange,
  sortOut,
  unusedDecisions,
  withoutIgnored,
} from './ignored.js';
export { type Change, type Level, type PackageLevels, highest, levels } from './types.js';
export { type Rule, type RuleId, ruleSections, rules } from './rules/index.js';
