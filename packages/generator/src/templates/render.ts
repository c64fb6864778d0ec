import { readFileSync } from 'node:fs';

import Handlebars from 'handlebars';

import { withoutUnseen } from '../basics/text.js';

/** An instance of its own: `strict` makes a missing field an error, and prose is no HTML, so nothing is escaped. */
const handlebars = Handlebars.create();
const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Renders one of the `.hbs` files beside this module.
 *
 * @param name - file name without extension
 * @param view - everything that the template shows, ready to be shown: a template has loops, but no logic
 * @returns the text, without characters that one does not see
 * @throws Error when the template asks for a field that the view does not have
 */
export function render(name: string, view: object): string {
  const template = compiled.get(name) ?? compile(name);
  compiled.set(name, template);
  return withoutUnseen(template(view));
}

function compile(name: string): Handlebars.TemplateDelegate {
  const source = readFileSync(new URL(`${name}.hbs`, import.meta.url), 'utf8');
  // Templates write Markdown, so nothing is escaped as HTML. `strict` makes a missing field an error.
  return handlebars.compile(source, { noEscape: true, strict: true });
}
