/** Thrown by a Shippo route: answered as this body. Shippo has no single shape of errors, so each says its own. */
export class ShippoError extends Error {
  readonly status: number;
  /** JSON, or text for a plain answer. */
  readonly body: object | string;

  constructor(status: number, body: object | string) {
    super(`Shippo answers ${status}: ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
  }

  toResponse(): Response {
    const { status, body } = this;
    return typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status });
  }
}

/** 400 that names a field: `{field: [message]}`. */
export function fieldError(field: string, message: string): ShippoError {
  return new ShippoError(400, { [field]: [message] });
}

/** 400 that names a parameter: `{parameters: {name: [message]}}`. */
export function parameterError(messages: Record<string, string>): ShippoError {
  const lists = Object.entries(messages).map(([name, message]) => [name, [message]]);
  return new ShippoError(400, { parameters: Object.fromEntries(lists) as object });
}
