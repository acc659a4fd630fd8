/** Refusal of the token endpoint, in OAuth's words (RFC 6749 §5.2); BigCommerce does not document its own. */
export class TokenError extends Error {
  readonly status: 400 | 401;
  readonly error: string;

  constructor(status: 400 | 401, error: string, description: string) {
    super(description);
    this.status = status;
    this.error = error;
  }

  toResponse(): Response {
    return Response.json({ error: this.error, error_description: this.message }, { status: this.status });
  }
}
