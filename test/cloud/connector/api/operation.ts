/** The four published calls. */
export type Operation =
  | { readonly kind: 'associate' }
  | { readonly kind: 'read' }
  | { readonly kind: 'bulk' }
  | {
      readonly kind: 'push';
      readonly projectId: string;
      readonly issueId: string;
      readonly son: string;
      readonly soid: string;
    };

const push = /^\/external\/api\/push\/project\/([^/]+)\/issue\/([^/]+)\/to\/([^/]+)\/([^/]+)$/;

/** The published call for a method and a raw path, if any. Paths must match exactly. */
export function operationOf(method: string, path: string): Operation | undefined {
  if (path === '/external/api/association') return method === 'POST' ? { kind: 'associate' } : undefined;
  if (path === '/external/api/associations') {
    if (method === 'GET') return { kind: 'read' };
    return method === 'POST' ? { kind: 'bulk' } : undefined;
  }
  if (method !== 'POST') return undefined;
  const [projectId, issueId, son, soid] = push.exec(path)?.slice(1).map(decoded) ?? [];
  if (projectId === undefined || issueId === undefined || son === undefined || soid === undefined)
    return undefined;
  return { kind: 'push', projectId, issueId, son, soid };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
