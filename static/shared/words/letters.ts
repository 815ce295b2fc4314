const names = /^(?:Jira|Forge|Salesforce)\b/;

/** A text that goes on in the middle of a sentence; names keep their capital. */
export function lowerFirst(text: string): string {
  return names.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A text that begins a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
