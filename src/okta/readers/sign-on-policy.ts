import { isRecord } from '../../model/checks.ts';
import type { SignOnRule } from '../../model/sign-on-policy.ts';
import { addHole, type Holes, readObject } from './fields.ts';
import { type Piece, pieceOf } from './piece.ts';
import { amount, flag, needed, orElse, part, shape, text, texts, word } from './shape.ts';
import { readMethod } from './verification-method.ts';

/** `GET /api/v1/policies/{id}`. */
export const readPolicy = pieceOf(
  shape<{ readonly id: string; readonly name: string }>({
    id: orElse(needed(text), ''),
    name: orElse(text, ''),
  }),
);

const conditions = shape<{
  readonly network: SignOnRule['network'];
  readonly device: {
    readonly managed?: boolean;
    readonly assurance: { readonly include?: readonly string[] };
  };
}>({
  network: part(
    shape<SignOnRule['network']>({ connection: word('ANYWHERE', 'ZONE'), include: texts, exclude: texts }),
  ),
  device: part(
    shape({ managed: flag, assurance: part(shape<{ include?: readonly string[] }>({ include: texts })) }),
  ),
});

const AT = 'actions.appSignOn';
const access = needed(word('ALLOW', 'DENY'));
const common = shape<Pick<SignOnRule, 'id' | 'name' | 'status' | 'priority' | 'system'>>({
  id: orElse(needed(text), ''),
  name: orElse(text, ''),
  status: orElse(needed(word('ACTIVE', 'INACTIVE')), ''),
  priority: amount,
  system: orElse(flag, false),
});

/** One entry of `GET /api/v1/policies/{id}/rules`. */
export function readSignOnRule(raw: unknown): Piece<SignOnRule> | undefined {
  if (!isRecord(raw)) return undefined;
  const holes: Holes = [];
  const read = conditions(readObject(raw.conditions, 'conditions', holes), 'conditions', holes);
  const actions = readObject(raw.actions, 'actions', holes);
  const signOn = readObject(actions.appSignOn, AT, holes);
  const allowed = access(signOn.access, `${AT}.access`, holes);
  // Nobody gets through a rule that denies, so what it would ask for does not matter.
  const method = allowed === 'DENY' ? undefined : signOn.verificationMethod;
  const value: SignOnRule = {
    ...common(raw, '', holes),
    network: read.network,
    device: {
      ...(read.device.managed === undefined ? {} : { managed: read.device.managed }),
      ...(read.device.assurance.include && { assurance: read.device.assurance.include }),
    },
    ...(allowed && { access: allowed }),
    ...(isRecord(method) && { verificationMethod: readMethod(method, `${AT}.verificationMethod`, holes) }),
  };
  if (allowed === 'ALLOW' && !isRecord(method)) addHole(holes, `${AT}.verificationMethod`);
  return { value, holes };
}
