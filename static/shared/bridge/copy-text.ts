/** Copies where the browser lets the frame of an app do that. */
export async function copyText(text: string): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // The host's frame gives no permission, or the page is not secure: then a person has to.
    return 'selected';
  }
}
