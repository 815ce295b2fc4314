import { people } from '../messages/en.yml';

/** Stands where the name of somebody would, whose account was closed or deactivated, or whom Jira does not name. */
export function formerUser(): string {
  return people.formerUser;
}

/** A person in a sentence: by name, or as the former user they are. */
export function nameOr(name: string | null): string {
  return name ?? people.aFormerUser;
}
