/** Files by their path. */
export type Files = Readonly<Record<string, string>>;

/** A metadata file. */
export function xml(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${root}>\n`;
}

/** Elements of a text each. */
export const tags = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `    <${name}>${value}</${name}>`)
    .join('\n');
