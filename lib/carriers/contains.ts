/** A condition of a query: the column has the text in it, upper and lower case alike. */
export function contains(text: string) {
  return { contains: escapePattern(text), mode: 'insensitive' as const };
}

// Prisma writes LIKE and leaves its wildcards as they are.
function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
