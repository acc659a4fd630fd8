/** JSON as V2 once sent it in XML: a list's items are called `item`. */
export function toXml(body: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('response', body)}`;
}

function element(name: string, value: unknown): string {
  return `<${name}>${content(value)}</${name}>`;
}

function content(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => element('item', item)).join('');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, child]) => element(name, child))
      .join('');
  return escapeXml(typeof value === 'string' ? value : JSON.stringify(value));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
