import * as z from 'zod/mini';

const report = z.object({
  'csp-report': z.object({
    'document-uri': z.string(),
    'effective-directive': z._default(z.string(), 'unknown directive'),
    'blocked-uri': z._default(z.string(), ''),
    'source-file': z.optional(z.string()),
    'line-number': z.optional(z.number()),
  }),
});

/** What a browser's report of a policy violation says, one sentence each. Nothing for a malformed report. */
export function readReports(body: Buffer): readonly string[] {
  const found = report.safeParse(parseJson(body));
  if (!found.success) return [];
  const violation = found.data['csp-report'];
  const where = violation['source-file']
    ? ` (${violation['source-file']}:${violation['line-number'] ?? 0})`
    : '';
  const page = new URL(violation['document-uri']).pathname;
  return [
    `${page} broke ${violation['effective-directive']} of its Content Security Policy with ${violation['blocked-uri']}${where}`,
  ];
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
