/** The only folder that knows ts-morph: emitters describe files as data and get their text. */
export * from './declarations.js';
export { prose } from './docs.js';
export * from './expressions.js';
export { literalText } from './literals.js';
export { printFiles } from './print.js';
export { expressionText } from './print-expression.js';
