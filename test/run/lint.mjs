import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Checks the types of the whole tree, then lints it on what that has found out: for each by itself it is half the work. */
const program = createProgram();
const backEnd = backEndBy(program);
const problems = problemsOf(program, backEnd);
if (problems.length > 0) {
  console.error(formatted(problems));
  process.exit(1);
}
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['{src,static,test}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, programs: [backEnd, program] } },
  },
});
const results = await eslint.lintFiles('.');
const report = (await eslint.loadFormatter('stylish')).format(results);
if (report) console.error(report);
process.exit(results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0) ? 1 : 0);

/**
 * The back end by itself, as Forge's bundler compiles it: from its entry, so that nothing only the pages or the tests
 * bring along helps it. What was read for the whole tree is not read again.
 */
function backEndBy(whole) {
  const options = whole.getCompilerOptions();
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, ...more) => whole.getSourceFile(file) ?? read(file, ...more);
  return ts.createProgram([path.join(root, 'src/index.ts')], options, host);
}

/** What is wrong with the options and with each file, which the back end answers for where it is one of its own. */
function problemsOf(whole, backEnd) {
  const own = path.join(root, 'src/');
  const answersFor = ({ fileName }) =>
    fileName.startsWith(own) && backEnd.getSourceFile(fileName) ? backEnd : whole;
  return [
    ...whole.getConfigFileParsingDiagnostics(),
    ...whole.getOptionsDiagnostics(),
    ...whole.getSyntacticDiagnostics(),
    ...whole.getGlobalDiagnostics(),
    ...backEnd.getGlobalDiagnostics(),
    ...whole.getSourceFiles().flatMap((file) => answersFor(file).getSemanticDiagnostics(file)),
  ];
}

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
