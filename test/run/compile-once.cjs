/**
 * Jest gives every suite its own copy of every module, and has V8 compile each copy anew. This keeps what was compiled
 * of a file in this worker (React, axe, zod, Jest itself), so that the next suite only runs it.
 */
const vm = require('node:vm');

const { compileFunction } = vm;
const compiled = new Map();

vm.compileFunction = (code, parameters, options) => {
  const { filename, parsingContext } = options ?? {};
  if (!filename || !parsingContext) return compileFunction(code, parameters, options);
  return scriptOf(code, parameters, filename).runInContext(parsingContext);
};

/** The function as a script: unlike a function compiled for one context, it can be run in any. */
function scriptOf(code, parameters, filename) {
  const opening = `(function (${parameters.join(', ')}) {`;
  const source = `${opening}${code}\n})`;
  const before = compiled.get(filename);
  if (before?.source === source) return before.script;
  // Columns are counted as if the opening were not there, for what is told of an error.
  const script = new vm.Script(source, { filename, columnOffset: -opening.length });
  compiled.set(filename, { source, script });
  return script;
}
