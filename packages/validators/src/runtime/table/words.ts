/** A text of a table, whose signs are escaped: a percent sign and four hexadecimal digits stand for a character. */
export function unescaped(text: string): string {
  return text.replace(/%(.{4})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
