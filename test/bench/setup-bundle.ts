import { bundleOf } from '../../src/setup/bundle-of';
import { zipOf } from '../../src/setup/zip-of';
import { everything } from '../src/setup/sample-answers';
import { readAnswers } from '../../src/setup/read-answers';
import { atMost, median, type Figure } from './figures';

const rounds = 9;

/** How long the page needs from answers to a zip, with everything chosen. */
export function measureSetUpBundle(): Figure[] {
  const took = Array.from({ length: rounds }, () => {
    const began = performance.now();
    const { answers, problems } = readAnswers(everything);
    if (!answers) throw new Error(`the sample's answers are not in order: ${JSON.stringify(problems)}`);
    zipOf(bundleOf(answers));
    return performance.now() - began;
  });
  return [atMost('set-up bundle, everything chosen, zipped (median of 9)', median(took) / 1000, 1, 's', 3)];
}
