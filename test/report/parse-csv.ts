/** Reads CSV after RFC 4180, strictly: every cell quoted, rows end with CRLF. */
export function parseCsv(file: string): string[][] {
  const body = file.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let at = 0;
  while (at < body.length) {
    const row: string[] = [];
    for (;;) {
      if (body[at] !== '"') throw new Error(`no quote at ${at}`);
      const [whole, inside] = /^"((?:[^"]|"")*)"/.exec(body.slice(at)) ?? [];
      if (whole === undefined) throw new Error(`no end of the cell at ${at}`);
      row.push((inside as string).replaceAll('""', '"'));
      at += whole.length;
      if (body[at] !== ',') break;
      at += 1;
    }
    if (body.slice(at, at + 2) !== '\r\n') throw new Error(`no CRLF at ${at}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}
