/** What publishing is given in a rehearsal. Provenance is made by GitHub's workflows only. */
export function environment(npmrc) {
  return {
    npm_config_userconfig: npmrc,
    npm_config_fetch_retries: '0',
    NPM_CONFIG_PROVENANCE: 'false',
    GITHUB_REPOSITORY: 'rehearsal/oktaforge',
  };
}

/** The message with which a publishing is refused; throws when it is not. */
export function refusal(promise) {
  return promise.then(
    (published) => {
      throw new Error(`It was published: ${published.join(', ')}`);
    },
    ({ message }) => message,
  );
}

export function expectText(said, wanted) {
  const isThere = typeof wanted === 'string' ? said.includes(wanted) : wanted.test(said);
  if (!isThere) throw new Error(`It does not say ${wanted}:\n${said}`);
}

export function expectList(found, wanted) {
  if (found.join() !== wanted.join())
    throw new Error(
      `It is ${found.join(', ') || 'nothing'} instead of ${wanted.join(', ') || 'nothing'}.`,
    );
}
