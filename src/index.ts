export { panel, settings } from './app';
