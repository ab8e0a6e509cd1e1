/** What came, with each part of it that is as it was being the object that it was. Both are as JSON has them. */
export function same<T>(before: unknown, after: T): T {
  if (before === after || typeof before !== 'object' || typeof after !== 'object' || !before || !after || Array.isArray(before) !== Array.isArray(after)) {
    return after;
  }

  const [old, fresh] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = Object.keys(fresh);
  const parts = Object.fromEntries(names.map((name) => [name, same(old[name], fresh[name])]));
  if (names.length === Object.keys(old).length && names.every((name) => name in old && parts[name] === old[name])) {
    return before as T;
  }

  return (Array.isArray(after) ? names.map((name) => parts[name]) : parts) as T;
}
