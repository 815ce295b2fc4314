import { readFileSync, writeFileSync } from 'node:fs';
import { bundleOf } from '../../src/setup/bundle-of';
import { readAnswers } from '../../src/setup/read-answers';
import { zipOf } from '../../src/setup/zip-of';
import { problemWords } from './setup-bundle-words';

/**
 * `npm run setup-bundle -- answers.json out.zip`: the bundle that the page Set up Salesforce makes, for people who automate.
 * It stands here because this is where all of npm's commands are; what is deployed has no command and no Node.
 */
function setupBundle([from, to, ...others]: readonly string[]): string {
  if (from === undefined || to === undefined || others.length > 0) {
    throw new Refusal('Usage: npm run setup-bundle -- answers.json out.zip');
  }
  const { answers, problems } = readAnswers(parsed(from, text(from)));
  if (!answers) {
    const lines = problems.map(({ field, code, detail }) => {
      const place = detail === undefined ? field : `${field} (${detail})`;
      return `  ${place}: ${problemWords[code]}`;
    });
    throw new Refusal([`${from} cannot be built from. Nothing was written.`, ...lines].join('\n'));
  }
  const files = bundleOf(answers);
  try {
    writeFileSync(to, zipOf(files));
  } catch (cause) {
    throw new Refusal(`${to} cannot be written: ${wordsOf(cause)}`, { cause });
  }
  return `${to}: ${files.length} files. Begin with README.md in it.`;
}

/** Something the person who called can mend: told without a stack. */
class Refusal extends Error {}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Refusal(`${path} cannot be read: ${wordsOf(cause)}`, { cause });
  }
}

function parsed(path: string, json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Refusal(`${path} is not JSON: ${wordsOf(cause)}`, { cause });
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

try {
  console.log(setupBundle(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
