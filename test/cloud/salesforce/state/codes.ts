import { randomBytes } from 'node:crypto';

/** What was approved in a browser, until the app redeems its code. */
interface Grant {
  readonly org: string;
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  /** The S256 challenge, if the request had one. */
  readonly challenge: string | null;
  readonly issuedAt: number;
}

/** Authorization codes: good once, for 15 minutes. In memory. */
export interface Codes {
  issue(grant: Omit<Grant, 'issuedAt'>): string;
  /** Takes a code out for good. Undefined if it was used before, is unknown, or too old. */
  take(code: string): Grant | undefined;
  clear(): void;
}

const lifespanMs = 15 * 60_000;

export function createCodes(now: () => number): Codes {
  const grants = new Map<string, Grant>();
  return {
    issue(grant) {
      // As in Salesforce, it ends in letters that an address has to escape.
      const code = `aPrx${randomBytes(60).toString('base64url')}==`;
      grants.set(code, { ...grant, issuedAt: now() });
      return code;
    },
    take(code) {
      const grant = grants.get(code);
      grants.delete(code);
      return grant && now() - grant.issuedAt <= lifespanMs ? grant : undefined;
    },
    clear: () => grants.clear(),
  };
}
