type Things = Readonly<Record<string, unknown>>;

/** What a thing links to; names that begin so are the API's, not ours. */
export function linksOf({ _links: links }: { readonly _links?: Things | null }): Things {
  return links ?? {};
}

/** What `expand` has put into a thing. */
export function embeddedIn({ _embedded: things }: { readonly _embedded?: Things | null }): Things {
  return things ?? {};
}
