/** What was not read, by why: `domains, org (not-found, 404 E0000007); scopes ×3 (forbidden)`. Empty where everything was. */
export function gapWords(gaps) {
  const reasons = new Map();
  for (const { what, reason, detail } of gaps) {
    const why = [reason, detail].filter(Boolean).join(', ');
    const names = reasons.get(why) ?? new Map();
    names.set(what, (names.get(what) ?? 0) + 1);
    reasons.set(why, names);
  }
  return [...reasons].map(([why, names]) => `${[...names].map(counted).join(', ')} (${why})`).join('; ');
}

const counted = ([name, count]) => (count > 1 ? `${name} ×${count}` : name);
