import type {
  People,
  ServerClaim,
  ServerPolicy,
  ServerRule,
  ServerScope,
} from '../../model/authorization-server.ts';
import { pieceOf } from './piece.ts';
import { amount, flag, needed, orElse, part, shape, text, texts } from './shape.ts';

const people = part(shape<People>({ include: texts, exclude: texts }));
const included = part(shape<{ readonly include?: readonly string[] }>({ include: texts }));

/** `/api/v1/authorizationServers/{id}/policies`. */
export const readServerPolicy = pieceOf(
  shape<Omit<ServerPolicy, 'rules'>>({
    id: needed(text),
    name: orElse(text, ''),
    status: needed(text),
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
    id: needed(text),
    name: orElse(text, ''),
    status: needed(text),
    priority: amount,
    conditions: part(
      shape<ServerRule['conditions']>({
        people: part(shape<ServerRule['conditions']['people']>({ groups: people, users: people })),
        grantTypes: included,
        scopes: included,
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
  shape<ServerScope>({ name: needed(text), system: flag, default: flag, consent: text }),
);

/** `/api/v1/authorizationServers/{id}/claims`. */
export const readServerClaim = pieceOf(
  shape<ServerClaim>({
    name: needed(text),
    status: text,
    system: flag,
    valueType: text,
    value: text,
    group_filter_type: text,
    alwaysIncludeInToken: flag,
  }),
);
