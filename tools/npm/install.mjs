// Brings the npm packages of one folder beside this file to artifacts/npm/<folder>/node_modules, once.
//   node tools/npm/install.mjs <folder>
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringOnce, errorsOf, fail } from './once.mjs';

const name = process.argv[2];
const source = join(dirname(fileURLToPath(import.meta.url)), name);
const manifest = join(source, 'package.json');
const lock = join(source, 'package-lock.json');
const locked = existsSync(lock);

bringOnce(name, [readFileSync(manifest), locked ? readFileSync(lock) : ''], (folder) => {
  copyFileSync(manifest, join(folder, 'package.json'));
  if (locked) copyFileSync(lock, join(folder, 'package-lock.json'));
  const args = [locked ? 'ci' : 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--force', '--loglevel=error'];
  if (!locked) console.log(`${name}: no lock file for this platform, so the version is fixed but its hash is not.`);
  const npm = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.error) fail(`npm could not be started (${npm.error.code}). Install npm, which comes with Node.js 20 or newer.`);
  if (npm.status !== 0) fail(`npm could not bring ${name}. ${errorsOf(npm)} It is needed once; with a network or an npm cache, build again.`);
});
