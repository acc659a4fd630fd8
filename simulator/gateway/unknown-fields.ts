const undocumented: [string, unknown][] = [
  ['internal_revision', 7],
  ['_experiments', { bucket: 'b' }],
  ['legacy_reference', null],
  ['labels', []],
  ['is_migrated', false],
  ['sync_state', 'ok'],
];

/**
 * Adds a field nobody documented to each resource in a body: clients must bear additions without notice.
 * `turn` picks which. BigCommerce docs: best practices, anticipate changes.
 */
export function withUnknownField(body: unknown, turn: number): unknown {
  if (Array.isArray(body)) return body.map((item: unknown) => withUnknownField(item, turn));
  if (typeof body !== 'object' || body === null) return body;
  if ('data' in body) return { ...body, data: withUnknownField(body.data, turn) };
  const [name, value] = undocumented[turn % undocumented.length] ?? ['sync_state', 'ok'];
  return name in body ? body : { ...body, [name]: value };
}
