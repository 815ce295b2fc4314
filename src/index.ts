export { admin, bulk, callBack, panel, person, sweep, workRuns } from './app';
