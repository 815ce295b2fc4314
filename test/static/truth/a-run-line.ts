import { paula } from '../../builders';
import type { World } from '../../ports';
import { aRunWorld } from '../../run-world';
import { oneLink, onALine, type Answer } from './answering-world';

/** A world whose project has so many issues, and what its Connector answers from now on. */
export interface RunLine {
  readonly world: World;
  /** What reads are answered, where that depends on the token by its text. */
  read: Answer | ((token: string) => Answer);
  write: Answer;
}

/** A project of linked issues, Paula before it, and the real client of the Connector, which is in good order at first. */
export function aRunLine(issues: number): RunLine {
  const inMemory = aRunWorld(issues);
  inMemory.jira.asUser = paula;
  const line: RunLine = {
    world: onALine(inMemory, (verb, token) => {
      const answer = line[verb];
      return typeof answer === 'function' ? answer(token) : answer;
    }),
    read: oneLink,
    write: { status: 200, body: '{}' },
  };
  return line;
}
