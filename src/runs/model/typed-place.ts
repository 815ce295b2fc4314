import { readRefinement } from './within-project';

/** A place in a text as Jira gives it. Lines and characters count from 1. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** "(line 1, character 34)", in any language Jira uses. */
const places = /\((\p{L}+) (\d+), (\p{L}+) (\d+)\)/gu;

/**
 * Jira's words about a search, with places translated to what the person typed. The typed text was put in parentheses
 * inside a project's search (`searchIn`), and Jira counts in all of that. A place outside the typed text becomes the
 * nearest place inside.
 */
export function inTypedPlaces(words: string, jql: string, typed: string): string {
  const refinement = readRefinement(typed);
  if (!refinement.ok || refinement.condition === '') return words;
  const { condition, from } = refinement;
  const begin = jql.lastIndexOf(`(${condition})`) + 1;
  if (begin === 0) return words;
  return words.replace(places, (_all, line: string, row: string, character: string, column: string) => {
    const at = offsetOf(jql, { line: Number(row), character: Number(column) }) - begin;
    const within = Math.min(Math.max(at, 0), condition.length);
    const place = placeOf(typed, from + within);
    return `(${line} ${String(place.line)}, ${character} ${String(place.character)})`;
  });
}

function offsetOf(text: string, { line, character }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + character - 1;
}

function placeOf(text: string, at: number): Place {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, character: (lines.at(-1)?.length ?? 0) + 1 };
}
