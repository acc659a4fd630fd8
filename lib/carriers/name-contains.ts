/** A condition of a query: the name has the text in it, upper and lower case alike; no condition without one. */
export function nameContains(text: string | undefined) {
  return text ? { name: { contains: escapePattern(text), mode: 'insensitive' as const } } : {};
}

// Prisma writes LIKE and leaves its wildcards as they are.
function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
