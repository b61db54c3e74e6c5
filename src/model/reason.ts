/** Why something could not be judged. Unknown lowers coverage and is never a pass. */
export type UnknownReason =
  | 'forbidden'
  | 'not-licensed'
  | 'not-found'
  | 'oin-not-exposed'
  | 'classic-engine'
  | 'opt-in-not-given'
  | 'truncated'
  | 'unexpected-shape'
  | 'not-on-page';
