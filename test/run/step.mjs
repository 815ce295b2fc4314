import { spawn } from 'node:child_process';

/**
 * Starts one npm script and keeps its output back until `show` is called, from when on it flows.
 * @param {string} root
 * @param {string} script a script of package.json
 * @param {readonly string[]} args
 */
export function startStep(root, script, args = []) {
  const npm = process.env.npm_execpath;
  const call = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const [command, list] = npm ? [process.execPath, [npm, ...call]] : ['npm', call];
  const began = Date.now();
  const child = spawn(command, list, {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    detached: true,
  });
  const held = [];
  let shown = false;
  const onData = (chunk) => (shown ? process.stdout.write(chunk) : held.push(chunk));
  child.stdout.on('data', onData);
  child.stderr.on('data', onData);
  const done = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, seconds: 0, error }));
    child.on('close', (code) => resolve({ code: code ?? 1, seconds: (Date.now() - began) / 1000 }));
  });
  return {
    script,
    done,
    show() {
      shown = true;
      for (const chunk of held.splice(0)) process.stdout.write(chunk);
    },
    stop() {
      // The script's own children share its process group.
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    },
  };
}
