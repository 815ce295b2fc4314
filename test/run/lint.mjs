import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Checks the types of the whole tree, then lints it on what that has found out: for each by itself it is half the work. */
const program = createProgram();
const problems = ts.getPreEmitDiagnostics(program);
if (problems.length > 0) {
  console.error(formatted(problems));
  process.exit(1);
}
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['{src,static,test}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
});
const results = await eslint.lintFiles('.');
const report = (await eslint.loadFormatter('stylish')).format(results);
if (report) console.error(report);
process.exit(results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0) ? 1 : 0);

function createProgram() {
  const config = path.join(root, 'tsconfig.json');
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(
    config,
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic(problem) {
        throw new Error(formatted([problem]));
      },
    },
  );
  if (errors.length > 0) throw new Error(formatted(errors));
  return ts.createProgram(fileNames, options);
}

function formatted(problems) {
  return ts.formatDiagnosticsWithColorAndContext(problems, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  });
}
