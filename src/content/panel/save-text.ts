import type { TextFile } from '../capture/structure-file.ts';

/** Long enough for the browser to have begun; milliseconds. */
const KEPT = 60_000;

/** Saves a text as a file. The link is never in the page, so no listener of the page hears of it. */
export function saveText({ name, content }: TextFile): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
