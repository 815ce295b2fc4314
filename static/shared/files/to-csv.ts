type Cell = string | number | null;

/**
 * A table as a CSV file: RFC 4180 (quotes where needed, CRLF), with a byte order mark so that spreadsheets read it as UTF-8.
 * A cell a spreadsheet could take for a formula gets an apostrophe in front: issue keys and their answers are others' words.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\u{FEFF}${rows.map((row) => row.map(cellOf).join(',') + '\r\n').join('')}`;
}

/** What begins a formula, also in full width; and, at the start of a cell, a tab or line end. */
const atStart = /^(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n])/;
/** Where a semicolon parts the cells, as in much of Europe, a cell begins behind it. */
const behindSemicolon = /;(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value.replace(atStart, "'").replace(behindSemicolon, ";'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
