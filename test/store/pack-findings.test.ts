import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/report.ts';
import { type PackedFinding, type PackedSubject, PER_BLOCK } from '../../src/store/columns.ts';
import { type Block, packFindings } from '../../src/store/pack-findings.ts';
import { facetsOf, ruleGroupsOf } from '../../src/store/report-digest.ts';
import { unpackFinding, unpackSubject } from '../../src/store/unpack-finding.ts';
import { anyFindings, findingOf, manyFindings, subjectOf } from '../support/some-findings.ts';

function pack(findings: readonly Finding[]) {
  const blocks: Block[] = [];
  const packing = packFindings(findings);
  for (;;) {
    const step = packing.next();
    if (step.done) return { blocks, columns: step.value };
    blocks.push(step.value);
  }
}

function unpack({ blocks, columns }: ReturnType<typeof pack>): readonly Finding[] {
  const listOf = <T>(kind: Block['kind']): T[] =>
    blocks.filter((block) => block.kind === kind).flatMap(({ json }) => JSON.parse(json) as T[]);
  const subjects = listOf<PackedSubject>('subjects');
  return listOf<PackedFinding>('findings').map((packed, position) => {
    const index = columns.subject[position] as number;
    const subject = unpackSubject(subjects[index] as PackedSubject, columns, index);
    return unpackFinding(packed, columns, position, subject);
  });
}

test('what is packed comes back the same', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      expect(unpack(pack(findings))).toEqual(findings);
    }),
  );
});

test('blocks hold 500 each, numbered from 0', () => {
  const packed = pack(manyFindings(2_600));
  const numbers = (kind: Block['kind']) =>
    packed.blocks.filter((block) => block.kind === kind).map(({ n, json }) => [n, JSON.parse(json).length]);
  expect(numbers('findings')).toEqual([0, 1, 2, 3, 4, 5].map((n) => [n, n < 5 ? PER_BLOCK : 100]));
  expect(numbers('subjects')).toEqual([
    [0, 500],
    [1, 150],
  ]);
  expect(unpack(packed)).toEqual(manyFindings(2_600));
});

test('a subject is stored once, even when it comes as another object', () => {
  const { columns } = pack([
    findingOf('a', subjectOf('1'), 'high'),
    findingOf('b', subjectOf('1'), 'low'),
    findingOf('b', subjectOf('2'), 'low'),
  ]);
  expect([...columns.subject]).toEqual([0, 0, 1]);
  expect(columns.type).toHaveLength(2);
});

test('a block that names what the columns lack is refused', () => {
  const { columns } = pack([findingOf('a', subjectOf('1'), 'high')]);
  expect(() => unpackFinding([0, [9, 0, 0, null], 0], columns, 0, subjectOf('1'))).toThrow(RangeError);
  expect(() => unpackFinding([0, [], 0], columns, 1, subjectOf('1'))).toThrow(RangeError);
});

describe('what a view shows first', () => {
  const { columns } = pack([
    findingOf('one-high', subjectOf('1'), 'high'),
    findingOf('two-high', subjectOf('1', { type: 'saml' }), 'high'),
    findingOf('two-high', subjectOf('2', { status: 'INACTIVE' }), 'low'),
    findingOf('low', subjectOf('2', { status: 'INACTIVE' }), 'low'),
  ]);

  test('rules: the worst first, then the longest', () => {
    expect(ruleGroupsOf(columns)).toEqual([
      { key: 'two-high', severity: 'high', count: 2 },
      { key: 'one-high', severity: 'high', count: 1 },
      { key: 'low', severity: 'low', count: 1 },
    ]);
  });

  test('facets count findings', () => {
    expect(facetsOf(columns)).toEqual({
      types: { 'oidc-web': 4 },
      statuses: { ACTIVE: 2, INACTIVE: 2 },
    });
  });
});
