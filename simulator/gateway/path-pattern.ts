// Whether `method path` fits a pattern such as 'POST /v2/orders/*/shipments'; `*` is one path segment, a last `**` the rest.
export function matchesRoute(pattern: string, method: string, path: string): boolean {
  const [wantedMethod = '*', wantedPath = '/**'] = pattern.trim().split(/\s+/, 2);
  if (wantedMethod !== '*' && wantedMethod.toUpperCase() !== method) return false;
  return matchesPath(wantedPath.split('/'), path.split('/'));
}

function matchesPath(pattern: string[], path: string[]): boolean {
  if (pattern.at(-1) === '**') {
    const fixed = pattern.slice(0, -1);
    return path.length >= fixed.length && matchesPath(fixed, path.slice(0, fixed.length));
  }
  return (
    pattern.length === path.length && pattern.every((segment, index) => segment === '*' || segment === path[index])
  );
}
