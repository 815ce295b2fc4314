import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const app = path.resolve(__dirname, '..');
const config = path.join(app, 'tsconfig.json');

/** Reads the project's own tsconfig.json, as Forge's bundler does, with options put over it. */
function readOptions(over: ts.CompilerOptions = {}): ts.CompilerOptions {
  const read = ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  expect(read.error).toBeUndefined();
  const json: unknown = read.config;
  const { options, errors } = ts.parseJsonConfigFileContent(json, ts.sys, app, over, config);
  expect(errors.map(({ messageText }) => messageText)).toEqual([]);
  return options;
}

/** What was parsed before: the libraries are most of it, and the same for all. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles a file and what it imports; what is emitted is caught and never written. */
function compile(entry: string, options: ts.CompilerOptions): ts.Program & { emitted: readonly string[] } {
  const host = ts.createCompilerHost(options);
  const parse = host.getSourceFile;
  host.getSourceFile = (file, ...how) => {
    const source = parsed.get(file) ?? parse(file, ...how);
    parsed.set(file, source);
    return source;
  };
  const program = ts.createProgram([path.join(app, entry)], options, host);
  const emitted: string[] = [];
  program.emit(undefined, (file, text) => void (text.length > 0 && emitted.push(path.relative(app, file))));
  return { ...program, emitted };
}

/** That there is no error is found out where the types of the whole tree are checked (test/run/lint.mjs). */
test('under the project’s own options every file of the back end gives output', () => {
  const program = compile('src/index.ts', { ...readOptions(), noCheck: true });
  const sources = program
    .getSourceFiles()
    .map(({ fileName }) => path.relative(app, fileName))
    .filter((file) => file.startsWith('src/'));
  expect(sources).toContain('src/index.ts');
  expect([...program.emitted].sort()).toEqual(sources.map((file) => file.replace(/\.ts$/, '.js')).sort());
  expect(existsSync(path.join(app, 'src/index.js'))).toBe(false);
}, 120_000);

test('with noEmit there would be no output, which is what stops Forge’s bundler', () => {
  expect(compile('src/contract/procedure.ts', readOptions({ noEmit: true })).emitted).toEqual([]);
});
