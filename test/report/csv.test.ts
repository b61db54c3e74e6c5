import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, csv } from '../../src/report/csv.ts';
import { visibleText } from '../../src/report/visible-text.ts';
import { fakeFinding, fakeSubject } from '../ui/fake-findings.ts';
import { parseCsv } from './parse-csv.ts';
import { compose, sampleReport } from './sample-report.ts';

const write = (...args: Parameters<typeof compose>): string => [...csv.render(compose(...args))].join('');

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u00A0=',
  ' \t@',
  '\u3000-',
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.tuple(fc.constantFrom(...STARTS), fc.string()).map(([start, rest]) => start + rest),
);

/** Without the marks that keep formulas from running. */
const plain = (text: string): string => text.replace(/^'|(?<=;[\s"]*)'/g, '');

/** The cells of a line where the comma is the decimal sign: quotes that do not begin a cell stand for themselves. */
const splitAtSemicolons = (line: string): readonly string[] =>
  line.split(';').map((one) => one.replace(/^\s*"*/, ''));

describe('a cell', () => {
  test('reads back as what was seen, and is never a formula', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const [[read]] = parseCsv(`${cell(raw)}\r\n`) as [[string]];
        expect(plain(read)).toBe(plain(visibleText(raw)));
        expect(read).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r\n\0]/);
      }),
      { numRuns: 500 },
    );
  });

  test.each(STARTS)('%j is not a formula', (start) => {
    expect(cell(`${start}HYPERLINK("https://evil.example")`)).toMatch(/^"('|‹)/);
  });

  test.each([";=cmd|' /C calc'!A0;", 'App ; @SUM(1)', ';"=1+1"', ';\u3000＝1', ';;-1', '=1;=1'])(
    '%j is no formula either where a spreadsheet splits at semicolons',
    (raw) => {
      for (const one of splitAtSemicolons(cell(raw))) expect(one).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      expect(parseCsv(`${cell(raw)}\r\n`)).toHaveLength(1);
    },
  );

  test.each(['plain', 'https://a.example/?x=1', 'https://a.example/;a=1;b?-', '1-2', "it's"])(
    '%s stays as it is',
    (raw) => {
      expect(cell(raw)).toBe(`"${raw}"`);
    },
  );
});

describe('csv', () => {
  test('starts with a BOM and the header, one row per problem, all of one length', () => {
    const written = write();
    expect(written.startsWith('\uFEFF"Notice","Severity","Rule"')).toBe(true);
    const rows = parseCsv(written);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('two problems give two rows, a rule that stopped gives one', () => {
    const [problem] = fakeFinding(1).problems;
    const two = { ...fakeFinding(1), problems: [problem!, { ...problem!, at: 'other' }] };
    const stopped = { ...fakeFinding(2), outcome: 'error' as const, problems: [] };
    const rows = parseCsv(write({ ...sampleReport, findings: [two, stopped] }));
    expect(rows.slice(1).map((row) => row[14])).toEqual([problem!.at, 'other', '']);
    expect(rows[3]?.[5]).toBe('error');
  });

  test('says on its first line and in every row that it is incomplete', () => {
    const rows = parseCsv(write({ ...sampleReport, complete: false }, 'INCOMPLETE: the rest is missing.'));
    expect(rows[0]?.[0]).toBe('INCOMPLETE: the rest is missing.');
    expect(rows.slice(1).every(([mark]) => mark === 'INCOMPLETE')).toBe(true);
  });

  test('carries the waiver', () => {
    expect(parseCsv(write())[2]).toEqual(
      expect.arrayContaining(['Security team', '2027-01-01', 'Kiosk only']),
    );
  });

  test('no org string makes a cell a formula or adds a row', () => {
    fc.assert(
      fc.property(hostile, hostile, (label, value) => {
        const finding = fakeFinding(1, fakeSubject(1, label));
        const problems = [{ ...finding.problems[0]!, value }];
        const rows = parseCsv(write({ ...sampleReport, findings: [{ ...finding, problems }] }));
        expect(rows).toHaveLength(2);
        for (const one of rows.flat()) expect(one).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r\n\0]/);
      }),
    );
  });
});
