import * as z from 'zod/mini';

const refusal = z.object({ message: z.string() });

/** Posts to the site's own server. Rejects with the server's message if it refuses. */
export async function postJson(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const said = refusal.safeParse(answer);
  throw new Error(said.success ? said.data.message : `the local cloud answered ${response.status}`);
}
