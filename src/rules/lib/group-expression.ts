/** `Groups.startsWith("OKTA", "", 100)`: every name starts with nothing. */
const EMPTY_SEARCH =
  /\bGroups\s{0,9}\.\s{0,9}(?:startsWith|contains|endsWith)\s{0,9}\([^,()]{0,200},\s{0,9}(?:""|'')\s{0,9}[,)]/;
/** Without arguments; a selection `.?[…]` behind it would filter. */
const ALL_GROUPS = /\buser\s{0,9}\.\s{0,9}getGroups\s{0,9}\(\s{0,9}\)(?!\s{0,9}\.\s{0,9}\?)/;

/** Whether an expression asks for every group of the user. */
export const asksForEveryGroup = (expression: string): boolean =>
  EMPTY_SEARCH.test(expression) || ALL_GROUPS.test(expression);
