import type { ReadableObject } from '../../../src/setup/answers';

/** The objects as lines: `Case: Subject, Status`. */
export function textOfObjects(objects: readonly ReadableObject[]): string {
  return objects
    .map(({ name, fields }) => (fields.length === 0 ? name : `${name}: ${fields.join(', ')}`))
    .join('\n');
}

/** What the lines say; whether those are names is not judged here. */
export function readObjects(text: string): ReadableObject[] {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(':');
      const fields = rest.join(':').split(/[,;\s]+/);
      return { name: name.trim(), fields: fields.filter((field) => field !== '') };
    });
}
