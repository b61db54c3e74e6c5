import { errorReply, halfOf, html, json } from './reply.mjs';

const SECOND = 1000;
const resetIn = (seconds) => ({
  'x-rate-limit-limit': '100',
  'x-rate-limit-remaining': '0',
  'x-rate-limit-reset': `${Math.floor(Date.now() / SECOND) + seconds}`,
});
const withNext = (answer, next) => ({ ...answer, next });

/** What can go wrong with an answer, by name: from the answer that would have been given to the one that is. */
const KINDS = {
  429: (_answer, { seconds = 1 }) => errorReply('E0000047', resetIn(seconds)),
  '429-bare': () => json(undefined, 429),
  '429-past': () => errorReply('E0000047', resetIn(-3600)),
  500: () => errorReply('E0000009'),
  503: () => html('<html>Service Unavailable</html>', 503),
  hang: (answer) => ({ ...answer, wire: 'hang' }),
  drip: (answer) => ({ ...answer, wire: 'drip' }),
  reset: (answer) => ({ ...answer, wire: 'reset' }),
  truncate: (answer) => ({ ...answer, wire: 'truncate' }),
  'truncate-clean': (answer) => ({ ...answer, body: halfOf(answer.body) }),
  'gzip-cut': (answer) => ({ ...answer, wire: 'gzip-cut' }),
  'empty-200': (answer) => ({ ...answer, body: '' }),
  object: (answer) => ({ ...answer, body: '{"apps":[]}' }),
  garbage: (answer) => ({ ...answer, body: Buffer.from([0x5b, 0xff, 0xfe, 0x00, 0x5d]) }),
  'login-html': () => ({
    status: 200,
    body: '<!doctype html><title>Sign in</title>',
    headers: { 'content-type': 'text/html' },
  }),
  'login-redirect': () => ({ status: 302, body: '', headers: { location: '/login/login.htm' } }),
  'signed-out': () => errorReply('E0000005'),
  401: () => errorReply('E0000011'),
  403: () => errorReply('E0000006'),
  '403-empty': () => json(undefined, 403),
  '401-feature': () => errorReply('E0000015'),
  404: () => errorReply('E0000007'),
  'next-self': (answer, { self }) => withNext(answer, self),
  'next-first': (answer, { first }) => withNext(answer, first),
  'next-foreign': (answer) => withNext(answer, 'https://evil.example.net/api/v1/apps?after=c5k&limit=200'),
  'next-http': (answer) => withNext(answer, answer.next?.replace('https:', 'http:')),
  'next-other-path': (answer, { origin }) => withNext(answer, `${origin}/api/v1/users?after=c5k&limit=200`),
  'next-missing': (answer) => withNext(answer, undefined),
  'empty-next': (answer) => ({ ...answer, body: '[]' }),
  dup: (answer) => ({ ...answer, body: Buffer.from(duplicated(answer.body)) }),
  'other-org': (answer) => ({
    ...answer,
    body: Buffer.from(answer.body.toString().replace(/"id":\s*"00o\w+"/, '"id":"00oAnotherOrg0000000"')),
  }),
  'other-user': (answer) => ({
    ...answer,
    body: Buffer.from(answer.body.toString().replace(/"id":\s*"00u\w+"/, '"id":"00uAnotherUser000000"')),
  }),
  'clock-skew': (answer, { seconds = 3600 }) => ({
    ...answer,
    headers: { ...answer.headers, date: new Date(Date.now() + seconds * SECOND).toUTCString() },
  }),
};

export const FAULTS = Object.keys(KINDS);

function duplicated(body) {
  const list = JSON.parse(body.toString());
  return JSON.stringify([...list, list[0]]);
}

/** The control side: `add({path, kind, skip?, times?})` spoils the answers to a path, after `skip` sound ones, `times` times (default once). */
export function openFaults() {
  let faults = [];
  return {
    /** @param {{path: string, kind: string, skip?: number, times?: number, seconds?: number}} fault */
    add(fault) {
      if (!Object.hasOwn(KINDS, fault.kind)) throw new Error(`There is no fault ${fault.kind}.`);
      faults.push({ skip: 0, times: 1, ...fault });
    },
    clear() {
      faults = [];
    },
    /** How many answers are still to be spoiled. */
    left: () => faults.reduce((sum, { times }) => sum + times, 0),
    /** The answer as the faults leave it. */
    spoil(path, answer, place) {
      const fault = faults.find((candidate) => candidate.path === path && candidate.times > 0);
      if (!fault) return answer;
      if (fault.skip > 0) {
        fault.skip -= 1;
        return answer;
      }
      fault.times -= 1;
      return KINDS[fault.kind](answer, { ...place, ...fault });
    },
  };
}
