// Brings the npm packages of one folder beside this file to artifacts/npm/<folder>/node_modules, once.
//   node tools/npm/install.mjs <folder>
// A stamp with the hash of package.json and the lock file says whether they are there already: then nothing is
// asked of the network. Two builds at once do not collide: one installs beside the target and renames, the other waits.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const name = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, name);
const root = resolve(here, '../../artifacts/npm');
const target = join(root, name);
const stamp = join(target, 'stamp');
const busy = join(root, `${name}.busy`);
const staging = join(root, `${name}.${process.pid}`);

const manifest = join(source, 'package.json');
const lock = join(source, 'package-lock.json');
const locked = existsSync(lock);
const hash = createHash('sha256')
  .update(readFileSync(manifest))
  .update(locked ? readFileSync(lock) : '')
  .digest('hex');

const isThere = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

function fail(message) {
  console.error(`tools/npm/install.mjs : error : ${message}`);
  process.exit(1);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock, or returns false when another build has just brought the packages. */
function takeTurn() {
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

function install() {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  copyFileSync(manifest, join(staging, 'package.json'));
  if (locked) copyFileSync(lock, join(staging, 'package-lock.json'));
  const args = [locked ? 'ci' : 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--force', '--loglevel=error'];
  if (!locked) console.log(`${name}: no lock file for this platform, so the version is fixed but its hash is not.`);
  const npm = spawnSync('npm', args, { cwd: staging, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.error) fail(`npm could not be started (${npm.error.code}). Install npm, which comes with Node.js 20 or newer.`);
  if (npm.status !== 0) {
    const said = `${npm.stderr}${npm.stdout}`.split('\n').filter((line) => line.includes('error')).slice(0, 4).join(' ');
    fail(`npm could not bring ${name}. ${said} It is needed once; with a network or an npm cache, build again.`);
  }
  writeFileSync(join(staging, 'stamp'), hash);
  rmSync(target, { recursive: true, force: true });
  renameSync(staging, target);
}

mkdirSync(root, { recursive: true });
if (takeTurn()) {
  try {
    install();
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(busy, { recursive: true, force: true });
  }
}
