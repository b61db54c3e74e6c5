const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

/** `91.2 % of 340 mutants found` of Stryker's results; what was ignored, or did not run at all, counts for nothing. */
export function scoreOf(results) {
  const count = (statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const [found, missed] = [count(FOUND), count(MISSED)];
  const share = found + missed === 0 ? 100 : (100 * found) / (found + missed);
  return `${share.toFixed(1)} % of ${found + missed} mutants found`;
}
