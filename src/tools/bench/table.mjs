/** One figure beside its goal: `{name, goal, figure, limit?}`; `limit` is the number the goal allows at most. */
export const row = (name, value, limit, { unit = '×', digits = 2 } = {}) => ({
  name,
  goal: `≤ ${limit}${unit}`,
  figure: value === undefined ? 'not measured here' : `${value.toFixed(digits)}${unit}`,
  met: value === undefined ? undefined : value <= limit,
});

/** A Markdown table, so that what is printed is what goes into the README. */
export const table = (rows) =>
  [
    '| What | Goal | Measured | |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ name, goal, figure, met }) =>
        `| ${name} | ${goal} | ${figure} | ${met === undefined ? '' : met ? 'met' : 'missed'} |`,
    ),
  ].join('\n');
