/** Prints files that emitters describe as data. Only this folder imports ts-morph. */
export * from './declarations.js';
export { prose } from './docs.js';
export * from './expressions.js';
export { literalText } from './literals.js';
export { printFiles } from './print.js';
export { expressionText } from './print-expression.js';
export type { Setting } from './setting.js';
