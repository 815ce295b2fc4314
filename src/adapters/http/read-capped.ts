import type { FetchedResponse } from './fetch-like';

/** Reads a body as text and stops beyond the limit (bytes, or characters where there is no stream to count in). */
export async function readCapped(
  response: FetchedResponse,
  limit: number,
): Promise<{ readonly text: string; readonly whole: boolean }> {
  if (!response.body) {
    const text = await response.text();
    return { text: text.slice(0, limit), whole: text.length <= limit };
  }
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), whole: true };
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return { text, whole: false };
    }
    text += decoder.decode(value, { stream: true });
  }
}
