const identifierPattern = /^[A-Za-z_$][\w$]*$/;

/** Words that cannot name a function or variable in a module. */
const reservedWords = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

export function isReservedWord(name: string): boolean {
  return reservedWords.has(name);
}

/** A string as prettier writes it: single quotes, unless double quotes need fewer escapes. */
export function quote(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"');
  const singles = value.split("'").length - 1;
  const doubles = value.split('"').length - 1;
  return singles > doubles
    ? `"${escaped.replaceAll('"', '\\"')}"`
    : `'${escaped.replaceAll("'", "\\'")}'`;
}

export function literalText(value: string | number | boolean): string {
  return typeof value === 'string' ? quote(value) : String(value);
}

/** A property name, quoted only where it must be. */
export function propertyName(name: string): string {
  return identifierPattern.test(name) ? name : quote(name);
}

/** Property names of one object: prettier quotes numbers along with the rest, and otherwise only what needs it. */
export function isIdentifier(name: string): boolean {
  return identifierPattern.test(name);
}
