import type { SignOnPolicy, SignOnRule } from '../model/sign-on-policy.ts';
import { holesAt, type Piece } from './readers/piece.ts';

/** Puts a sign-on policy and its rules together. */
export const assemblePolicy = (
  policy: Piece<{ readonly id: string; readonly name: string }>,
  rules: readonly Piece<SignOnRule>[],
): SignOnPolicy => ({
  ...policy.value,
  rules: rules.map(({ value }) => value),
  holes: [...policy.holes, ...rules.flatMap((rule, index) => holesAt(rule, `rules[${index}]`))],
});
