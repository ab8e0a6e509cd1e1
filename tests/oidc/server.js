// Runs the program: commands to their end, and a server until it is stopped.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = (process.env.KOTSU_PROGRAM ?? fileURLToPath(new URL('../../kotsu', import.meta.url))).split(' ');

function start(args, environment) {
  return spawn(program[0], [...program.slice(1), '--lang', 'en', ...args], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What a command printed; throws what it refused. */
export async function run(...args) {
  const child = start(args);
  let output = '';
  let errors = '';
  child.stdout.on('data', text => { output += text; });
  child.stderr.on('data', text => { errors += text; });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')}: ${errors}`);
  return output.trim();
}

/** A server and its address, once it says where it listens. */
export async function serve(args, environment) {
  const child = start(['serve', '--listen', '127.0.0.1:0', ...args], environment);
  let said = '';
  const address = await new Promise((resolve, reject) => {
    child.stderr.on('data', text => {
      said += text;
      const found = /serving (http:\S+)/.exec(said);
      if (found) resolve(new URL(found[1]));
    });
    child.on('close', () => reject(new Error(said)));
  });
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
    },
  };
}
