import type { Problem } from '../../model/rule.ts';
import { NO_PROBLEMS } from './no-problems.ts';
import { type ParsedUri, parseUri } from './parse-uri.ts';

/** The problems of a list of URIs, each at its place below `at`. */
export function uriProblems<V extends string>(
  values: readonly string[] | undefined,
  at: string,
  variantOf: (uri: ParsedUri) => V | undefined,
): readonly Problem<V>[] {
  if (!values) return NO_PROBLEMS;
  let problems: Problem<V>[] | undefined;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? '';
    const variant = variantOf(parseUri(value));
    if (!variant) continue;
    problems ??= [];
    problems.push({ variant, at: `${at}[${index}]`, value });
  }
  return problems ?? NO_PROBLEMS;
}

/** The problems of a list of URIs where one may have several, each at its URI's place below `at`. */
export function allUriProblems<V extends string>(
  values: readonly string[] | undefined,
  at: string,
  variantsOf: (uri: ParsedUri) => readonly V[],
): readonly Problem<V>[] {
  if (!values) return NO_PROBLEMS;
  return values.flatMap((value, index) =>
    variantsOf(parseUri(value)).map((variant) => ({ variant, at: `${at}[${index}]`, value })),
  );
}
