/** An API name, or a path of them from parent to parent (`Account.Owner.Name`). */
const path = /^[A-Za-z]\w{0,79}(\.[A-Za-z]\w{0,79}){0,4}$/;

/**
 * Names cannot be escaped, so only what has the form of a name enters a query. Callers take names from describe.
 * @throws Error for any other text: a fault of this app
 */
export function nameIn(text: string): string {
  if (!path.test(text)) throw new Error('not the name of an object or field');
  return text;
}

/**
 * A text as a literal of SOQL.
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm
 */
export function literal(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t');
  return `'${escaped}'`;
}
