// Brings something to artifacts/npm/<name>, once. A stamp with a hash of what describes it says whether it is there
// already: then nothing is asked of the network. Two builds at once do not collide: one brings it beside the target
// and renames, the other waits.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../artifacts/npm');

export function fail(message) {
  console.error(`tools/npm/${basename(process.argv[1])} : error : ${message}`);
  process.exit(1);
}

/** Text of the lines npm printed that say what is wrong. */
export const errorsOf = (ran) => `${ran.stderr}${ran.stdout}`.split('\n').filter((line) => line.includes('error')).slice(0, 4).join(' ');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock, or returns false when another build has just done it. */
function takeTurn(isThere, busy) {
  const started = performance.now();
  for (;;) {
    if (isThere()) return false;
    try {
      mkdirSync(busy);
      writeFileSync(join(busy, 'pid'), String(process.pid));
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = existsSync(join(busy, 'pid')) ? Number(readFileSync(join(busy, 'pid'), 'utf8')) : 0;
    const age = existsSync(busy) ? Date.now() - statSync(busy).mtimeMs : 0;
    if (owner ? !isAlive(owner) : age > 10_000) rmSync(busy, { recursive: true, force: true });
    if (performance.now() - started > 600_000) fail(`another build has held ${busy} for ten minutes; end it or remove that folder.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

/** `describedBy` are the texts that decide whether it is there; `bring` fills the empty folder it is given. */
export function bringOnce(name, describedBy, bring) {
  const target = join(root, name);
  const stamp = join(target, 'stamp');
  const busy = join(root, `${name}.busy`);
  const staging = join(root, `${name}.${process.pid}`);
  const hash = describedBy.reduce((sum, text) => sum.update(text), createHash('sha256')).digest('hex');

  mkdirSync(root, { recursive: true });
  if (!takeTurn(() => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash, busy)) return;
  process.on('exit', () => {
    rmSync(staging, { recursive: true, force: true });
    rmSync(busy, { recursive: true, force: true });
  });
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  bring(staging);
  writeFileSync(join(staging, 'stamp'), hash);
  rmSync(target, { recursive: true, force: true });
  renameSync(staging, target);
}
