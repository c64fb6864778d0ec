/** How the parts of a rendered diagnostic look on a terminal. */
export type Style = Readonly<
  Record<'error' | 'warning' | 'info' | 'help' | 'dim' | 'underline', (text: string) => string>
>;

/** ANSI styles, or none at all. */
export function styles(color: boolean): Style {
  const style = (open: number, close: number) => (text: string) =>
    color && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    error: style(31, 39),
    warning: style(33, 39),
    info: style(34, 39),
    help: style(36, 39),
    dim: style(2, 22),
    underline: style(4, 24),
  };
}
