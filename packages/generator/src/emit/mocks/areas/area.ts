/** What is written by hand of one resource area of the mocks. */
export interface Area {
  /** Its module in `packages/mocks/src/areas`, without extension. */
  readonly module: string;
  /** What the module exports. */
  readonly name: string;
  /** Shapes of the paths that it is about (`/api/v1/users/{}/factors`). Okta keeps them, and names all else anew. */
  readonly paths: readonly string[];
}
