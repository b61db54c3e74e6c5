// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openRowMarks, type RowMarks } from '../../../src/content/panel/row-marks.ts';

let life: AbortController;
let marks: RowMarks;
let row: HTMLElement;
const at = (element: Element, left: number, top: number, width: number, height: number): void => {
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
};
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<form><div id="row"><input></div></form>';
  row = document.querySelector('#row') as HTMLElement;
  row.scrollIntoView = vi.fn();
  at(row, 100, 200, 300, 40);
  life = new AbortController();
  marks = openRowMarks(window, life.signal);
  document.body.append(marks.node);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const bars = () => [...marks.node.querySelectorAll<HTMLElement>('.bar')];
const boxOf = ({ style: { left, top, height, visibility } }: HTMLElement) => [left, top, height, visibility];

describe('a bar beside a row', () => {
  test('stands once per row, in the colour of the worst, and is named', () => {
    marks.show([
      { element: row, severity: 'low', label: 'Low: one thing' },
      { element: row, severity: 'critical', label: 'Critical: another' },
      { element: row, severity: 'low', label: 'Low: one thing' },
    ]);
    expect(bars()).toHaveLength(1);
    const [bar] = bars();
    expect(bar?.className).toBe('bar critical');
    expect(bar?.getAttribute('role')).toBe('img');
    expect(bar?.getAttribute('aria-label')).toBe('Critical: another Low: one thing');
    expect(boxOf(bar as HTMLElement)).toEqual(['92px', '200px', '40px', 'visible']);
  });

  test('leaves Okta’s form as it was', () => {
    const before = document.querySelector('form')?.outerHTML;
    marks.show([{ element: row, severity: 'high', label: 'High: x' }]);
    marks.point(row);
    expect(document.querySelector('form')?.outerHTML).toBe(before);
  });

  test('follows the row, and hides below the top bar', () => {
    marks.show([{ element: row, severity: 'high', label: 'High: x' }]);
    at(row, 100, 40, 300, 60);
    marks.place();
    expect(boxOf(bars()[0] as HTMLElement)).toEqual(['92px', '64px', '36px', 'visible']);
    at(row, 100, -100, 300, 60);
    marks.place();
    expect(bars()[0]?.style.visibility).toBe('hidden');
  });

  test('hides when its row was taken out of the page', () => {
    marks.show([{ element: row, severity: 'high', label: 'High: x' }]);
    at(row, 0, 0, 0, 0);
    marks.place();
    expect(bars()[0]?.style.visibility).toBe('hidden');
  });
});

describe('going to a row', () => {
  test('scrolls there and rings it for a while', () => {
    marks.point(row);
    expect(row.scrollIntoView).toHaveBeenCalledWith({ block: 'center', behavior: 'smooth' });
    expect(marks.node.querySelectorAll('.ring')).toHaveLength(1);
    marks.show([]);
    expect(marks.node.querySelectorAll('.ring')).toHaveLength(1);
    vi.advanceTimersByTime(3_000);
    expect(marks.node.querySelectorAll('.ring')).toHaveLength(0);
  });

  test('moves nothing where a person wants less motion', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    marks.point(row);
    expect(row.scrollIntoView).toHaveBeenCalledWith({ block: 'center', behavior: 'auto' });
  });

  test('ends with the signal, ring included', () => {
    marks.point(row);
    life.abort();
    expect(marks.node.querySelectorAll('.ring')).toHaveLength(0);
  });
});
