import type {
  AuthorizationServer,
  ServerClaim,
  ServerPolicy,
  ServerRule,
  ServerScope,
} from '../model/authorization-server.ts';
import type { Hole } from '../model/subject.ts';
import { holesAt, type Piece } from './readers/piece.ts';

/** What was read below a server; a list that could not be read is absent. */
export interface ServerParts {
  readonly policies?: readonly {
    readonly policy: Piece<Omit<ServerPolicy, 'rules'>>;
    readonly rules?: readonly Piece<ServerRule>[];
  }[];
  readonly scopes?: readonly Piece<ServerScope>[];
  readonly claims?: readonly Piece<ServerClaim>[];
}

/** Puts the parts of a server together. `missing` says where something could not be read, and why. */
export function assembleServer(
  server: AuthorizationServer,
  { policies, scopes, claims }: ServerParts,
  missing: readonly Hole[],
): AuthorizationServer {
  const holes: Hole[] = [...server.holes, ...missing];
  const placeOne = <T>(piece: Piece<T>, at: string): T => {
    holes.push(...holesAt(piece, at));
    return piece.value;
  };
  const place = <T>(pieces: readonly Piece<T>[], at: string): readonly T[] =>
    pieces.map((piece, index) => placeOne(piece, `${at}[${index}]`));
  const whole = policies?.map(({ policy, rules }, index): ServerPolicy => {
    const value = placeOne(policy, `policies[${index}]`);
    return rules ? { ...value, rules: place(rules, `policies[${index}].rules`) } : value;
  });
  return {
    ...server,
    holes,
    ...(whole && { policies: whole }),
    ...(scopes && { scopes: place(scopes, 'scopes') }),
    ...(claims && { claims: place(claims, 'claims') }),
  };
}
