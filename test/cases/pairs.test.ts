import { readPairs } from '../../static/runs/paste/read-pairs';
import { casesOf } from './cases';

test.each(casesOf('pairs'))('$id: $note', ({ input, chosen, expected }) => {
  const lines = readPairs(input, chosen);
  const pairs = lines.flatMap((line) =>
    line.state === 'pair' ? `${line.pair.issueKey}|${line.pair.object}|${line.pair.id}` : [],
  );
  const bad = lines.filter(({ state }) => state === 'problem');
  // A line may be refused instead of read, as far as the case allows it; no line may become another pair.
  expect(pairs).toEqual(expected.pairs.filter((pair) => pairs.includes(pair)));
  expect(pairs.length + bad.length).toBeGreaterThanOrEqual(expected.pairs.length);
  expect(bad.slice(expected.atMostBad)).toEqual([]);
});
