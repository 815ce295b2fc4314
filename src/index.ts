export { admin, bulk, panel, sweep, workRuns } from './app';
