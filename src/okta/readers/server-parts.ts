import type {
  People,
  ServerClaim,
  ServerPolicy,
  ServerRule,
  ServerScope,
} from '../../model/authorization-server.ts';
import { pieceOf } from './piece.ts';
import { amount, flag, needed, orElse, part, shape, text, texts, word } from './shape.ts';

const id = orElse(needed(text), '');
/** Empty, and a hole, where it is none of Okta's words. */
const status = orElse(needed(word('ACTIVE', 'INACTIVE')), '');
const people = part(shape<People>({ include: texts, exclude: texts }));
interface Included {
  readonly include?: readonly string[];
}

/** `/api/v1/authorizationServers/{id}/policies`. */
export const readServerPolicy = pieceOf(
  shape<Omit<ServerPolicy, 'rules'>>({
    id,
    name: orElse(text, ''),
    status,
    priority: amount,
    conditions: part(
      shape<ServerPolicy['conditions']>({
        clients: part(shape<ServerPolicy['conditions']['clients']>({ include: needed(texts) })),
      }),
    ),
  }),
);

/** `/api/v1/authorizationServers/{id}/policies/{id}/rules`. */
export const readServerRule = pieceOf(
  shape<ServerRule>({
    id,
    name: orElse(text, ''),
    status,
    priority: amount,
    conditions: part(
      shape<ServerRule['conditions']>({
        people: part(shape<ServerRule['conditions']['people']>({ groups: people, users: people })),
        // Without a list every grant is allowed.
        grantTypes: part(shape<Included>({ include: texts })),
        scopes: part(shape<Included>({ include: needed(texts) })),
      }),
    ),
    actions: part(
      shape<ServerRule['actions']>({
        token: part(
          shape<ServerRule['actions']['token']>({
            accessTokenLifetimeMinutes: amount,
            refreshTokenLifetimeMinutes: amount,
            refreshTokenWindowMinutes: amount,
          }),
        ),
      }),
    ),
  }),
);

/** `/api/v1/authorizationServers/{id}/scopes`. */
export const readServerScope = pieceOf(
  shape<ServerScope>({ name: orElse(needed(text), ''), system: flag, default: flag, consent: text }),
);

/** `/api/v1/authorizationServers/{id}/claims`. */
export const readServerClaim = pieceOf(
  shape<ServerClaim>({
    name: orElse(text, ''),
    status: needed(word('ACTIVE', 'INACTIVE')),
    system: flag,
    valueType: needed(word('EXPRESSION', 'GROUPS', 'SYSTEM')),
    value: text,
    group_filter_type: word('CONTAINS', 'EQUALS', 'REGEX', 'STARTS_WITH'),
    alwaysIncludeInToken: flag,
  }),
);
