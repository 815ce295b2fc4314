/** A body read as JSON: its value, `broken` where it was meant to be JSON, or `none` where it was not. */
export type Json =
  { readonly state: 'valid'; readonly value: unknown } | { readonly state: 'broken' | 'none' };

/** Reads a body as JSON whatever its content type says. A leading brace or bracket, or that type, means JSON. */
export function jsonOf({ text, contentType }: { readonly text: string; readonly contentType: string }): Json {
  if (text.trim() === '') return { state: 'none' };
  try {
    const value: unknown = JSON.parse(text);
    return { state: 'valid', value };
  } catch {
    return { state: /^\s*[[{]/.test(text) || /[/+]json\b/i.test(contentType) ? 'broken' : 'none' };
  }
}
