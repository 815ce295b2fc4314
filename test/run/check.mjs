import { install } from './install.mjs';
import { inTurn, report, root } from './steps.mjs';

install(root);

// For the work of the day: what is cached is not looked at again, and only the tests of what is not committed run.
const steps = [...inTurn(['lint:changed'], ['typecheck']), ...inTurn(['unit', '--onlyChanged'])];
for (const step of steps) await report(step);
