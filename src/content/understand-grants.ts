import type { Found, Understood } from './found.ts';
import { meaningOf } from './labels/dictionary.ts';
import { PATHS } from './labels/paths.ts';
import type { Content, Option } from './read-content.ts';

interface Grant {
  readonly option: Option;
  readonly value: string;
}

/** The grant types and, where the boxes below “Implicit (hybrid)” tell, the response types. */
export function understandGrants({ options, lines, folded, withheld }: Content): Understood {
  const grants: Grant[] = [];
  const responses: Grant[] = [];
  const strange: Option[] = [];
  for (const option of options) {
    const value = meaningOf(PATHS.grants, option.label, option.raw);
    const response = value === undefined ? meaningOf(PATHS.responses, option.label) : undefined;
    if (typeof value === 'string') grants.push({ option, value });
    else if (typeof response === 'string') responses.push({ option, value: response });
    else if (option.checked) strange.push(option);
  }
  if (options.length === 0) return inWords(lines, folded || withheld);
  const chosen = grants.filter(({ option }) => option.checked);
  const found: Found = {
    path: PATHS.grants,
    value: chosen.map(({ value }) => value),
    elements: chosen.map(({ option }) => option.element),
    ...(folded && { shown: [...new Set(grants.map(({ value }) => value))] }),
  };
  const unknown = strange.length > 0 || grants.length === 0 || withheld;
  // Of the two boxes below “Implicit (hybrid)” one that is not known may be one.
  const isPartly = chosen.some(isImplicit) && responses.length < (unknown ? 2 : 1);
  const types = isPartly ? undefined : responseTypes(grants, responses);
  return {
    found: types ? [found, types] : [found],
    unread: [...(unknown ? [PATHS.grants] : []), ...(isPartly ? [PATHS.responses] : [])],
  };
}

const isImplicit = ({ value }: Grant): boolean => value === 'implicit';

/** Layouts at rest may name only what is chosen. */
function inWords(lines: Content['lines'], partly: boolean): Understood {
  const words = lines.flatMap(({ text, element }) => text.split(',').map((word) => ({ word, element })));
  const known = words.flatMap(({ word, element }) => {
    const value = meaningOf(PATHS.grants, word);
    return typeof value === 'string' ? [{ value, element }] : [];
  });
  if (known.length === 0) return { found: [], unread: [PATHS.grants] };
  const found: Found = {
    path: PATHS.grants,
    value: known.map(({ value }) => value),
    elements: known.map(({ element }) => element),
  };
  return { found: [found], unread: partly || known.length < words.length ? [PATHS.grants] : [] };
}

/** Unticking “Implicit (hybrid)” hides the boxes below it and takes their response types away. */
function responseTypes(grants: readonly Grant[], responses: readonly Grant[]): Found | undefined {
  const has = (grant: string) => grants.some(({ value, option }) => value === grant && option.checked);
  const implicit = grants.find(isImplicit);
  const code = has('authorization_code') || has('interaction_code');
  if (!implicit || (!implicit.option.checked && !code)) return undefined;
  const chosen = implicit.option.checked ? responses.filter(({ option }) => option.checked) : [];
  const value = [...(code ? ['code'] : []), ...chosen.map((response) => response.value)];
  const elements = [
    ...(code ? [implicit.option.element] : []),
    ...chosen.map(({ option }) => option.element),
  ];
  return { path: PATHS.responses, value, label: implicit.option.label, elements };
}
