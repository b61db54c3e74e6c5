import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { normalOrigin } from './lib/org-listings.ts';
import { isOrigin } from './lib/origins.ts';
import { cwe1125 } from './lib/references/cwe.ts';
import { sp80053_CM_8 } from './lib/references/nist-800-53.ts';
import { oktaCors } from './lib/references/okta-docs.ts';
import { owaspAPI9 } from './lib/references/practice.ts';

export const meta = {
  id: 'origin-duplicate-or-stale',
  title: 'Delete duplicate and deactivated Trusted Origins',
  group: 'H. Trusted Origins',
  texts: {
    duplicate: 'Another Trusted Origin stands for {value} too, and each may grant what the other does not.',
    'inactive-kept': 'The origin has been deactivated for long (last change: {value}) and was never deleted.',
    old: 'Nobody has changed the origin for years (last change: {value}), so it may be left over.',
  },
  why: 'Duplicates hide that one of them still grants CORS; deactivated entries are one click from being live again.',
  fix: {
    console: 'Admin Console > Security > API > Trusted Origins tab > [origin] > Actions > Delete',
    api: 'DELETE /api/v1/trustedOrigins/{id}',
    terraform: 'remove the okta_trusted_origin resource',
  },
  references: [cwe1125, oktaCors, owaspAPI9, sp80053_CM_8],
} as const satisfies RuleMeta;

const VARIANTS = {
  duplicate: 'low',
  'inactive-kept': 'info',
  old: 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const DAY = 86_400_000;

export const rule = /* @__PURE__ */ defineRule({
  id: 'origin-duplicate-or-stale',
  severity: 'low',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['trusted-origin'],
  reads: ['origin', 'status', 'lastUpdated'],
  needs: ['originTwins'],
  options: {
    inactiveDays: { label: 'Days after which a deactivated origin is stale', default: 90, min: 1, max: 3650 },
    reviewDays: { label: 'Days after which an active origin is old', default: 730, min: 1, max: 3650 },
  },
  appliesTo: isOrigin,
  whyUnknown: ({ lastUpdated = '' }) =>
    Number.isNaN(Date.parse(lastUpdated)) ? 'unexpected-shape' : undefined,
  evaluate({ id, origin, status, lastUpdated }, { facts, now, options }) {
    const found: Problem<Variant>[] = [];
    const hasTwin = (address: string): boolean =>
      facts.originTwins?.get(normalOrigin(address))?.some((twin) => twin !== id) ?? false;
    if (origin !== undefined && hasTwin(origin))
      found.push({ variant: 'duplicate', at: 'origin', value: origin });
    if (lastUpdated === undefined) return found;
    const days = (now.getTime() - Date.parse(lastUpdated)) / DAY;
    const stale = { at: 'lastUpdated', value: lastUpdated };
    if (status === 'INACTIVE' && days > options.inactiveDays)
      found.push({ variant: 'inactive-kept', ...stale });
    if (status === 'ACTIVE' && days > options.reviewDays) found.push({ variant: 'old', ...stale });
    return found;
  },
});
