import { names } from '../messages/en.yml';

/** A record by what people call it, with its id: two records may have one name. */
export function namedWithId(name: string, id: string): string {
  return names.withId({ name, id });
}
