/** The log: never payloads, tokens, account ids or issue text. */
export interface Log {
  note(event: string, facts: Readonly<Record<string, string | number>>): void;
  trouble(event: string, facts: Readonly<Record<string, string | number>>, cause: unknown): void;
}
