import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleOf } from '../../src/setup/bundle-of';
import { readAnswers } from '../../src/setup/read-answers';
import { zipOf } from '../../src/setup/zip-of';
import { problemWords } from './setup-bundle-words';

/**
 * `npm run setup-bundle -- answers.json out.zip`: the bundle that the page Set up Salesforce makes, for people who automate.
 * A zip that is there already is replaced. It stands here because this is where all of npm's commands are; what is deployed
 * has no command and no Node.
 */
function setupBundle([from, to, ...others]: readonly string[]): string {
  if (from === undefined || to === undefined || others.length > 0) throw new Refusal(usage);
  if (!/\.zip$/i.test(to)) throw new Refusal(`${to} does not end in .zip. Nothing was written. ${usage}`);
  const { answers, problems } = readAnswers(parsed(from, text(from)));
  if (!answers) {
    const lines = problems.map(({ field, code, detail }) => {
      const place = detail === undefined ? field : `${field} (${detail})`;
      return `  ${place}: ${problemWords[code]}`;
    });
    throw new Refusal([`${from} cannot be built from. Nothing was written.`, ...lines].join('\n'));
  }
  const files = bundleOf(answers);
  const isReplaced = existsSync(placeOf(to));
  write(to, zipOf(files));
  const replaced = isReplaced ? ', in place of the zip that was there' : '';
  return `${to}: ${files.length} files${replaced}. Begin with README.md in it.`;
}

const usage = 'Usage: npm run setup-bundle -- answers.json out.zip (docs/setup.md says what the answers are)';

/** Where somebody means a path to lead: npm itself goes to the folder of package.json. */
function placeOf(given: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? '.', given);
}

function write(to: string, zip: Uint8Array): void {
  const place = placeOf(to);
  if (!existsSync(path.dirname(place)))
    throw new Refusal(`The folder of ${to} is not there. Make it first; nothing was written.`);
  try {
    writeFileSync(place, zip);
  } catch (cause) {
    throw new Refusal(`${to} cannot be written: ${wordsOf(cause)}`, { cause });
  }
}

/** Something the person who called can mend: told without a stack. */
class Refusal extends Error {}

/** Answers have a few kilobytes: what is much larger is another file. */
const mostBytes = 1024 * 1024;

function text(from: string): string {
  const place = placeOf(from);
  if (!existsSync(place))
    throw new Refusal(
      `${from} is not there. A bundle made in Jira has such a file, answers.json; docs/setup.md shows how to write one.`,
    );
  try {
    if (statSync(place).size > mostBytes) throw new Refusal(`${from} is too large for answers.`);
    return readFileSync(place, 'utf8');
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(`${from} cannot be read: ${wordsOf(cause)}`, { cause });
  }
}

function parsed(from: string, json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Refusal(`${from} is not JSON: ${wordsOf(cause)} Nothing was written.`, { cause });
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
