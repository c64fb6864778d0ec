import { groupBy } from '../basics/group-by.js';
import type { Contradiction, FaultKind, Judged } from '../examples/types.js';
import { faultKinds, kindsOfFaults } from '../examples/types.js';
import { render } from '../templates/render.js';

/** The examples of one description. */
export interface ExamplesInput {
  readonly title: string;
  readonly version: string;
  readonly examples: readonly Judged[];
  /** What is accepted once the description is corrected. */
  readonly corrected?: Shares;
}

/** Shares of requests and of responses. */
export interface Shares {
  readonly requests: Share;
  readonly responses: Share;
}

/** How many examples there are, and how many of them are accepted. */
export interface Share {
  readonly total: number;
  readonly accepted: number;
}

/** Examples with faults of one kind. */
export interface FaultGroup {
  readonly kind: FaultKind;
  readonly meaning: string;
  readonly requests: number;
  readonly responses: number;
  /** One for each body, with all of its examples that have the same faults. */
  readonly bodies: readonly FaultyBody[];
}

export interface FaultyBody {
  /** `POST /api/v1/apps`. */
  readonly operation: string;
  /** Of the response; absent for a request. */
  readonly status?: string;
  readonly names: readonly string[];
  /** How many further bodies refer to the same example. */
  readonly more: number;
  readonly faults: readonly { readonly reason: string; readonly places: readonly string[] }[];
}

export function sharesOf(examples: readonly Judged[]): Shares {
  return {
    requests: shareOf(examples.filter(isRequest)),
    responses: shareOf(examples.filter((example) => !isRequest(example))),
  };
}

/** Faults by their kind, frequent ones first. */
export function groupFaults(examples: readonly Judged[]): FaultGroup[] {
  return kindsOfFaults
    .map((kind) => groupOf(kind, faultKinds[kind], examples))
    .filter(({ bodies }) => bodies.length > 0)
    .toSorted((a, b) => b.requests + b.responses - (a.requests + a.responses));
}

function groupOf(kind: FaultKind, meaning: string, examples: readonly Judged[]): FaultGroup {
  const faulty = examples
    .map((example) => ({
      ...example,
      contradictions: example.contradictions.filter((each) => each.kind === kind),
    }))
    .filter(({ contradictions }) => contradictions.length > 0)
    .toSorted((a, b) => byText(a.path, b.path) || byText(a.method, b.method));
  const same = groupBy(faulty, ({ method, path, status, more, contradictions }) =>
    JSON.stringify([method, path, status, more, contradictions]),
  );
  const requests = faulty.filter(isRequest).length;
  return {
    kind,
    meaning,
    requests,
    responses: faulty.length - requests,
    bodies: [...same.values()].flatMap((members) => bodyOf(members)),
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bodyOf(members: readonly Judged[]): FaultyBody[] {
  const [first] = members;
  if (first === undefined) return [];
  const { method, path, status, more, contradictions } = first;
  return [
    {
      operation: `${method} ${path}`,
      ...(status === undefined ? {} : { status }),
      names: members.flatMap(({ name }) => name ?? []),
      more,
      faults: byReason(contradictions),
    },
  ];
}

function byReason(contradictions: readonly Contradiction[]): FaultyBody['faults'] {
  const groups = groupBy(contradictions, ({ reason }) => reason);
  return [...groups].map(([reason, members]) => ({
    reason,
    places: members.map(({ place }) => place),
  }));
}

function isRequest({ status }: Judged): boolean {
  return status === undefined;
}

function shareOf(examples: readonly Judged[]): Share {
  const accepted = examples.filter(({ contradictions }) => contradictions.length === 0).length;
  return { total: examples.length, accepted };
}

/** `278 of 324 (85.8 %)`. */
export function shareText({ total, accepted }: Share): string {
  if (total === 0) return 'none';
  return `${accepted} of ${total} (${((100 * accepted) / total).toFixed(1)} %)`;
}

/** The report as Markdown. */
export function renderExamples({ title, version, examples, corrected }: ExamplesInput): string {
  const { requests, responses } = sharesOf(examples);
  return render('examples', {
    title,
    version,
    requests: shareText(requests),
    responses: shareText(responses),
    corrected:
      corrected === undefined
        ? ''
        : `requests ${shareText(corrected.requests)}, responses ${shareText(corrected.responses)}`,
    groups: groupFaults(examples).map(({ bodies, ...group }) => ({
      ...group,
      bodies: bodies.map((body) => ({
        operation: `\`${body.operation}\``,
        what: bodyText(body),
        faults: body.faults.map(faultText).join('; '),
      })),
    })),
  });
}

/** `body`, `200 (first, second)`, with how many others refer to it. */
export function bodyText({ status, names, more }: FaultyBody): string {
  const which = names.length === 0 ? '' : ` (${names.join(', ')})`;
  const others = more === 0 ? '' : `, and ${more} more`;
  return `${status ?? 'body'}${which}${others}`;
}

function faultText({ reason, places }: FaultyBody['faults'][number]): string {
  return `${places.map((place) => (place === '' ? 'the body' : `\`${place}\``)).join(', ')}: ${reason}`;
}
