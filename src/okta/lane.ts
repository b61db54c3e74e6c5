import { MOST_AT_ONCE } from './at-most.ts';
import { type Bucket, isRoomFor } from './rate-bucket.ts';
import { endpointOf } from './readers/endpoints.ts';

/** The requests to one endpoint; they are let through one after the other. */
export interface Lane {
  /** What the answers said. Undefined where none has come, or what they said is over. */
  bucket: Bucket | undefined;
  /** Requests let through that have not ended: the bucket may not have counted them. */
  underway: number;
  /** So many are let through without a word on the limit. */
  unseen: number;
  /** Ends with the turn of the one who came last. */
  last: Promise<void>;
  /** Wakes the one whose turn it is. */
  wake: () => void;
  /** The lanes that Okta may count in the same bucket, itself included. */
  readonly kin: Set<Lane>;
}

/** A request that was let through, and what the lane's kin had left by then. */
export interface Admission {
  readonly lane: Lane;
  readonly before: ReadonlyMap<Lane, Bucket>;
}

/** Finds the lane a path belongs to. */
export function openLanes(): (path: string) => Lane {
  const lanes = new Map<string, Lane>();
  const open = (endpoint: string): Lane => {
    const kin = [...lanes]
      .filter(([other]) => familyOf(other) === familyOf(endpoint))
      .map(([, lane]) => lane);
    const lane: Lane = {
      bucket: undefined,
      underway: 0,
      unseen: MOST_AT_ONCE,
      last: Promise.resolve(),
      wake: () => undefined,
      kin: new Set(kin),
    };
    for (const other of [lane, ...kin]) other.kin.add(lane);
    lanes.set(endpoint, lane);
    return lane;
  };
  return (path) => {
    const endpoint = endpointOf(path)?.pathname ?? path;
    return lanes.get(endpoint) ?? open(endpoint);
  };
}

/** So many seconds the clocks of Okta's servers may differ. */
const SLACK = 2;

const OWN_BUCKET = /^\/api\/v1\/(apps\/\{id\}$|(logs|users|groups)\b)/;

/**
 * Okta counts by endpoint, whichever app or server it is about, but many endpoints share a bucket: all below `/apps`, and
 * all that its table of rate limits does not name. Admins of the console have one for each endpoint instead, so that this
 * is where to begin, and the answers decide (https://developer.okta.com/docs/reference/rate-limits/).
 */
function familyOf(endpoint: string): string {
  if (OWN_BUCKET.test(endpoint)) return endpoint;
  if (/^\/api\/v1\/apps\b/.test(endpoint)) return '/api/v1/apps';
  return endpoint.startsWith('/api/v1/') ? '/api/v1' : endpoint;
}

/** How a lane stands: whether it may send, or what bucket it has to wait for; neither where an answer decides. */
export interface Standing {
  readonly isFree: boolean;
  readonly spent?: Bucket;
}

export function standingOf(lane: Lane, now: number): Standing {
  const own = current(lane, now);
  const sharing = [...lane.kin].filter((other) => other === lane || mayShare(own, current(other, now)));
  const bucket = fullest(sharing.flatMap((other) => current(other, now) ?? []));
  const underway = sharing.reduce((sum, other) => sum + other.underway, 0);
  if (bucket && !isRoomFor(bucket, 0)) return { isFree: false, spent: bucket };
  const isKnown = own !== undefined || (bucket ? lane.underway : underway) < lane.unseen;
  return { isFree: isKnown && (!bucket || isRoomFor(bucket, underway)) };
}

/** Lets a request through. */
export function enter(lane: Lane): Admission {
  lane.underway += 1;
  const before = new Map<Lane, Bucket>();
  for (const other of lane.kin) if (other !== lane && other.bucket) before.set(other, other.bucket);
  return { lane, before };
}

/** The request has ended. */
export function leave({ lane }: Admission): void {
  lane.underway -= 1;
  for (const { wake } of lane.kin) wake();
}

/** Of the same bucket a later request has less left. Where it has not, the buckets are two. */
export function tellApart({ lane, before }: Admission, told: Bucket): void {
  for (const [other, bucket] of before) {
    if (!isOther(told, bucket)) continue;
    lane.kin.delete(other);
    other.kin.delete(lane);
    other.wake();
  }
}

function isOther(later: Bucket, earlier: Bucket): boolean {
  if (later.limit !== earlier.limit || later.window < earlier.window) return true;
  // A window begins when the one before it has ended.
  if (later.window > earlier.window) return later.answeredAt + SLACK < earlier.window;
  // Nothing is left to both of them when both are refused.
  return later.remaining >= Math.max(earlier.remaining, 1);
}

/** The window of a bucket is over: whoever shares it sends one request to see what the new one allows. */
export function startWindow(lane: Lane, { limit, window }: Bucket): void {
  for (const other of lane.kin)
    if (!other.bucket || (other.bucket.limit === limit && other.bucket.window === window))
      Object.assign(other, { bucket: undefined, unseen: 1 });
}

const current = ({ bucket }: Lane, now: number): Bucket | undefined =>
  bucket && bucket.resetAt > now ? bucket : undefined;

/** Before its first answer nobody knows a bucket; later, one of the same limit may be the same, and know more of it. */
const mayShare = (own: Bucket | undefined, other: Bucket | undefined): boolean =>
  !own || !other || (own.limit === other.limit && own.window <= other.window);

const fullest = (buckets: readonly Bucket[]): Bucket | undefined =>
  buckets.reduce<Bucket | undefined>(
    (least, bucket) => (!least || bucket.remaining < least.remaining ? bucket : least),
    undefined,
  );
