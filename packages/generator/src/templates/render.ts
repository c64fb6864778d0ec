import { readFileSync } from 'node:fs';

import Handlebars from 'handlebars';

/** A separate instance, so that other code cannot change its helpers and partials. */
const handlebars = Handlebars.create();
const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Renders one of the `.hbs` files beside this module.
 *
 * @param name - file name without extension
 * @param view - the values that the template shows, as text: templates have loops, but no logic
 * @throws Error when the template asks for a field that the view does not have
 */
export function render(name: string, view: object): string {
  const template = compiled.get(name) ?? compile(name);
  compiled.set(name, template);
  return template(view);
}

function compile(name: string): Handlebars.TemplateDelegate {
  const source = readFileSync(new URL(`${name}.hbs`, import.meta.url), 'utf8');
  // Templates write Markdown, so nothing is escaped as HTML. `strict` makes a missing field an error.
  return handlebars.compile(source, { noEscape: true, strict: true });
}
