import path from 'node:path';

const build = path.resolve(__dirname, '../../build');

/** The folders that `npm run build` and the start of a test run build for the local cloud. */
export const built = {
  app: path.join(build, 'app'),
  fixture: path.join(build, 'fixture'),
  site: path.join(build, 'site'),
  /** The pages in the pseudo-language, made by `npm start -- --pseudo` alone. */
  pseudo: path.join(build, 'pseudo'),
} as const;
