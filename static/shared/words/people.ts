/** Stands where the name of somebody would, whose account was closed or deactivated, or whom Jira does not name. */
export const formerUser = 'former user';

/** A person in a sentence: by name, or as the former user they are. */
export function nameOr(name: string | null): string {
  return name ?? `a ${formerUser}`;
}
