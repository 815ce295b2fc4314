/**
 * Runs Forge's own bundler and lint on the app in the working directory, as `forge deploy` does before it uploads.
 * CommonJS, because the bundler asks for `require.main`. The first argument is the folder the tools are installed in.
 */
const { readdirSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');

const [scratch] = process.argv.slice(2);
const tool = createRequire(path.join(scratch, 'package.json'));
const log = { info: console.log, warn: console.log, error: console.error, debug() {}, trace() {} };

void main().catch((error) => {
  console.error(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

async function main() {
  const { ConfigFile, FileSystemReader } = tool('@forge/cli-shared');
  const config = new ConfigFile(new FileSystemReader());
  const manifest = await config.readConfig();
  const handlers = manifest.modules.function.map(({ handler }) => handler.split('.'));
  const outputDir = await bundle(config, handlers);
  loadHandlers(outputDir, handlers);
  await lint(manifest);
}

async function bundle(config, handlers) {
  const { getEntryPoints, getNodeBundler } = tool('@forge/bundler');
  // The wrapper around the bundle comes from Atlassian at each deployment; it is no part of the app.
  const script = () => Promise.resolve({ script: '', source: '', version: '' });
  const wrapper = { getNodeRuntimeWrapper: script, getNodeRuntimeLoader: script };
  const { outputDir } = await getNodeBundler(log, wrapper, config).bundle({
    appDirectory: process.cwd(),
    entryPoints: getEntryPoints(handlers.map(([module]) => ({ module }))),
  });
  console.log(`Bundled by @forge/bundler ${tool('@forge/bundler/package.json').version}`);
  return outputDir;
}

function loadHandlers(outputDir, handlers) {
  const missing = handlers.filter(([module, name]) => {
    const loaded = require(path.join(outputDir, `${module}.cjs`));
    return typeof loaded[name] !== 'function';
  });
  if (missing.length > 0)
    throw new Error(`the bundle does not export ${missing.map((each) => each.join('.')).join(', ')}`);
  console.log(`The bundle loads and exports all ${handlers.length} handlers of manifest.yml`);
}

/** Warnings count as errors. */
async function lint(manifest) {
  const knowsScopes = await findApiDescriptions();
  const { lint: run, problemCount, reportLintResults } = tool('@forge/lint');
  const files = ['src', 'static'].flatMap(sources);
  const noRuntimeIsOld = { getDeprecatedRuntimes: () => Promise.resolve([]) };
  const results = await run(files, manifest, 'development', log, noRuntimeIsOld, {
    linter: { mode: 'client-side' },
  });
  const { errors, warnings, approvals } = problemCount(results);
  if (errors + warnings + approvals > 0) {
    reportLintResults(log, results);
    throw new Error('@forge/lint has found problems; a warning counts as one');
  }
  const left = knowsScopes ? '' : ', REST scopes left out: developer.atlassian.com could not be reached';
  console.log(
    `@forge/lint ${tool('@forge/lint/package.json').version} finds nothing in ${files.length} files${left}`,
  );
}

/**
 * The lint compares REST calls with Atlassian's published API descriptions. Where those cannot be reached it gets
 * empty ones, by its own switch, and does everything else (@forge/lint out/lint/linters/permission-linter).
 */
async function findApiDescriptions() {
  const address = 'https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json';
  const reached = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (reached) return true;
  const empty = path.join(scratch, 'no-api.json');
  writeFileSync(
    empty,
    JSON.stringify({ openapi: '3.0.1', info: { title: 'none', version: '1' }, paths: {} }),
  );
  process.env.USE_LOCAL_SWAGGER = '1';
  for (const name of ['CONF', 'CONF_V2', 'JIRA', 'JSM', 'JSW', 'BB']) {
    process.env[`LOCAL_${name}_SWAGGER`] = empty;
  }
  return false;
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.resolve(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'build' ? [] : sources(full);
    return /\.[jt]sx?$/.test(entry.name) ? [full] : [];
  });
}
