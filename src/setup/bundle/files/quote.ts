/** A text as one word of a POSIX shell. */
export function forShell(text: string): string {
  refuseControls(text);
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * A text as one string of PowerShell, which takes typographic quotes for plain ones.
 * @see https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function forPowerShell(text: string): string {
  refuseControls(text);
  return `'${text.replace(/['\u2018-\u201B]/g, (quote) => quote + quote)}'`;
}

/** A text as a string of Apex or of its queries. */
export function forApex(text: string): string {
  refuseControls(text);
  return `'${text.replace(/[\\']/g, (char) => `\\${char}`)}'`;
}

/** A text as code inside a line of Markdown, whatever it holds. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

function refuseControls(text: string): void {
  if (/\p{Cc}/u.test(text)) throw new TypeError('A script holds no control characters.');
}
