/** Something a GraphQL request gets wrong; told as an entry of `errors`. */
export class GraphqlError extends Error {
  /** Where in the answer the field stands that could not be told; absent when the request as a whole is refused. */
  readonly path: readonly string[] | undefined;

  constructor(message: string, path?: readonly string[]) {
    super(message);
    this.path = path;
  }
}

/** `{message, path?}` as it stands in `errors`. */
export function sendGraphqlError({ message, path }: GraphqlError): Record<string, unknown> {
  return { message, ...(path && { path }) };
}
