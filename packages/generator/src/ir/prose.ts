/** What Okta's site shows in place of its own marks. */
const marks: Readonly<Record<string, string>> = {
  beta: 'Beta',
  ea: 'Early Access',
  ga: 'General Availability',
  oie: 'Identity Engine',
};

const mark = /<x-lifecycle class="([\w-]{1,40})" ?\/?>(?:<\/x-lifecycle>)? */g;
const container = /<\/?x-lifecycle-container> */g;

/** Links of Okta's site to itself. The descriptions have the same pages with this address too. */
const ownLink = /\]\((?=\/openapi\/(?:okta-|opa\/|oag\/))/g;
const site = 'https://developer.okta.com/docs/api';

/** Text as editors can show it. In Okta's descriptions it is written for Okta's own site, with marks and links that only work there. */
export function proseOf(text: string): string {
  return text
    .replace(container, '')
    .replace(mark, (all: string, name: string, at: number, whole: string) => {
      const before = /\S/.test(whole.charAt(at - 1)) ? ' ' : '';
      const after = /[^\n]/.test(whole.charAt(at + all.length)) ? ' ' : '';
      return `${before}(${marks[name] ?? name})${after}`;
    })
    .replace(ownLink, `](${site}`);
}
