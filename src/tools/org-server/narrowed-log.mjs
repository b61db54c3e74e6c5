const CLAUSE = /([\w.]+) (eq|sw) "([^"]*)"/g;
const INNERMOST = /\(([^()]*)\)/;

/** The events of a System Log that a filter asks for, which compares texts with `eq` and `sw`. */
export const narrowedLog = (events, filter) => events.filter((event) => isAsked(event, filter));

/** Clauses become words, then what stands in brackets does, from the inside out. */
function isAsked(event, filter) {
  let text = filter.replace(CLAUSE, (_, path, how, wanted) =>
    word(valuesAt(event, path).some((value) => (how === 'eq' ? value === wanted : value.startsWith(wanted)))),
  );
  while (INNERMOST.test(text)) text = text.replace(INNERMOST, (_, inner) => word(holds(inner)));
  return holds(text);
}

const word = (holding) => (holding ? 'yes' : 'no');
const holds = (text) => text.split(' or ').some((part) => part.split(' and ').every((one) => one === 'yes'));

/** The texts at a path; of a list, those of each entry. */
const valuesAt = (event, path) =>
  path
    .split('.')
    .reduce((found, name) => found.flatMap((one) => one?.[name] ?? []), [event])
    .filter((value) => typeof value === 'string');
