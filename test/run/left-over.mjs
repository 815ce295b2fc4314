import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Every process a test run starts has this in its environment; a function process has the value as its argument. */
export const runVariable = 'TEST_RUN';

/**
 * Throws when processes of a test run are still there, this one aside; ends them, too, so that the next run begins
 * clean.
 * @param {string} run the value of TEST_RUN they were started with
 * @param {number} patienceMs what is told to end has a moment to be gone
 */
export async function refuseLeftOver(run, patienceMs) {
  const left = await leftOver(run, patienceMs);
  if (left.length === 0) return;
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
  const list = left.map(({ pid, command }) => `  ${pid} ${command}`).join('\n');
  throw new Error(`left over by the tests, and ended now:\n${list}`);
}

async function leftOver(run, patienceMs) {
  const endAt = Date.now() + patienceMs;
  for (;;) {
    const found = processes().filter(({ pid, text }) => pid !== process.pid && text.includes(run));
    if (found.length === 0 || Date.now() > endAt) return found;
    await pause(50);
  }
}

/** Every process there is, with its command line and environment where they may be read. */
function processes() {
  if (existsSync('/proc/self/environ')) return fromProc();
  const { stdout } = spawnSync('ps', ['axeww', '-o', 'pid=,command='], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return stdout.split('\n').map((line) => {
    const [pid = '', ...words] = line.trim().split(' ');
    const text = words.join(' ');
    return { pid: Number(pid), command: text.slice(0, 200), text };
  });
}

function fromProc() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const [command, environment] = ['cmdline', 'environ'].map((file) =>
        readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' '),
      );
      return [
        { pid: Number(pid), command: command.trim().slice(0, 200), text: `${command}\n${environment}` },
      ];
    } catch {
      // It has ended meanwhile, or is somebody else's.
      return [];
    }
  });
}
