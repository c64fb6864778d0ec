/** The types of factors that a user can enrol in, and what is Okta's own about each. */
interface Kind {
  readonly factorType: string;
  /** First characters of the ids. */
  readonly prefix: string;
  /** How its code reaches the user. */
  readonly sent?: 'phone' | 'email';
}

export const KINDS: readonly Kind[] = [
  { factorType: 'sms', prefix: 'mbl', sent: 'phone' },
  { factorType: 'call', prefix: 'clf', sent: 'phone' },
  { factorType: 'email', prefix: 'emf', sent: 'email' },
  { factorType: 'question', prefix: 'ufs' },
  { factorType: 'push', prefix: 'opf' },
  { factorType: 'token:software:totp', prefix: 'ost' },
  { factorType: 'webauthn', prefix: 'fwf' },
];

/** In which order Okta lists the factors of a user, whatever their status: as its examples and recordings do. */
const ORDER = 'question push signed_nonce token:software:totp sms call email token webauthn'.split(
  ' ',
);

/** The place of a type of factor in lists. Those that nothing shows come last. */
export function rankOf(factorType: unknown): number {
  const rank = ORDER.indexOf(String(factorType));
  return rank < 0 ? ORDER.length : rank;
}

export function kindOf(factorType: unknown): Kind | undefined {
  return KINDS.find((kind) => kind.factorType === factorType);
}

/** Whether the mock sends the user a code, which the factor then asks for. */
export function sendsCode(factorType: unknown): boolean {
  return kindOf(factorType)?.sent !== undefined;
}

/** The questions of Okta's list that the mock has. */
export const QUESTIONS: readonly (readonly [question: string, questionText: string])[] = [
  ['disliked_food', 'What is the food you least liked as a child?'],
  ['name_of_first_plush_toy', 'What is the name of your first stuffed animal?'],
  ['first_award', 'What did you earn your first medal or award for?'],
  ['favorite_security_question', 'What is your favorite security question?'],
];

export function questionText(question: unknown): string {
  return QUESTIONS.find(([id]) => id === question)?.[1] ?? String(question);
}
