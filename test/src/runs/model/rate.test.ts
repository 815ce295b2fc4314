import { continuedPreview } from '../../../../src/runs/model/journal';
import { estimateOf, perMinute } from '../../../../src/runs/model/rate';
import { noon } from '../../../builders';
import { aPlan, aPushJournal } from '../../../run-builders';

const later = (seconds: number): Date => new Date(Date.parse(noon) + seconds * 1000);
const nobody: ReadonlySet<number> = new Set();

describe('the pace', () => {
  // One item a second, and one still on its way.
  const journal = aPushJournal({ first: 100, marks: 'pppppppppw', seconds: [0, 1, 2, 3, 4, 5, 6, 7, 8, 0] });

  test('is nothing before a delivery has been at work for two seconds', () => {
    expect(perMinute(undefined, nobody, later(60))).toBeNull();
    expect(perMinute(journal, nobody, later(1.9))).toBeNull();
    expect(perMinute(journal, nobody, later(2))).not.toBeNull();
  });

  test('counts what was settled, of what the reader sees', () => {
    expect(perMinute(journal, nobody, later(9))).toBe(60);
    expect(perMinute(journal, new Set([100, 101, 102]), later(9))).toBe(40);
  });

  test('is that of the last minute', () => {
    expect(perMinute(journal, nobody, later(64))).toBe(5);
    expect(perMinute(journal, nobody, later(100))).toBe(0);
  });
});

describe('the estimate', () => {
  const claim = { epoch: 1, calledBy: 1, owner: 'o', claimedAt: noon, inFlight: 4, idle: null };
  const preview = continuedPreview(claim, null);

  test('rests on how long the reads took, side by side, and counts two calls for a link', () => {
    const plan = { ...preview, reads: { count: 10, ms: 4_000 } };
    expect(estimateOf(aPlan({ push: 90, linkAndPush: 5 }), plan)).toEqual({
      connectorCalls: 100,
      salesforceCallsAtLeast: 95,
      seconds: 10,
    });
    expect(estimateOf(aPlan({ push: 1 }), plan).seconds).toBe(1);
  });

  test('tells no time where nothing was read', () => {
    expect(estimateOf(aPlan({ push: 90 }), preview)).toMatchObject({ connectorCalls: 90, seconds: null });
  });
});
