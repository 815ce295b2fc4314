/**
 * Cuts one line of a spreadsheet into its cells, trimmed and without the quotes around them. Tabs part cells if there are
 * any, else semicolons, else commas, else blanks.
 *
 * A quote that does not close on its own line is taken for a character like any other: one forgotten quote must not swallow
 * the lines behind it.
 */
export function splitCells(line: string): readonly string[] {
  const separator = ['\t', ';', ','].find((mark) => line.includes(mark));
  if (separator === undefined) return line.trim().split(/\s+/).map(unquoted);
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  return quotedCells(line, separator);
}

function quotedCells(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let from = 0;
  while (from <= line.length) {
    const end = endOfCell(line, from, separator);
    cells.push(unquoted(line.slice(from, end).trim()));
    from = end + 1;
  }
  return cells;
}

/** Where the cell that begins here ends; separators within its quotes do not end it. */
function endOfCell(line: string, from: number, separator: string): number {
  const quoted = /^\s*"(?:[^"]|"")*"\s*/.exec(line.slice(from));
  const behind = from + (quoted?.[0].length ?? 0);
  if (quoted && (behind === line.length || line[behind] === separator)) return behind;
  const next = line.indexOf(separator, from);
  return next === -1 ? line.length : next;
}

function unquoted(cell: string): string {
  const inside = /^"((?:[^"]|"")*)"$/.exec(cell)?.[1];
  return inside === undefined ? cell : inside.replaceAll('""', '"').trim();
}
