import { readRefinement } from './within-project';

/** A place in a text as Jira tells it: lines and characters count from 1. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** "(line 1, character 34)", in whichever language Jira speaks. */
const places = /\((\p{L}+) (\d+), (\p{L}+) (\d+)\)/gu;

/**
 * Jira's words about a search, with the places in it counted in what somebody typed: it was put in parentheses within a project's
 * search (`searchIn`), and Jira counts in all of that. A place outside of what was typed becomes the nearest one within.
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
