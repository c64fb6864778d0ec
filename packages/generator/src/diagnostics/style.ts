import { styleText } from 'node:util';

/** Functions that colour the parts of a diagnostic for a terminal. */
export type Style = Readonly<
  Record<'error' | 'warning' | 'info' | 'help' | 'dim' | 'underline', (text: string) => string>
>;

/** ANSI styles, or none at all. */
export function styles(color: boolean): Style {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    color && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  return {
    error: style('red'),
    warning: style('yellow'),
    info: style('blue'),
    help: style('cyan'),
    dim: style('dim'),
    underline: style('underline'),
  };
}
