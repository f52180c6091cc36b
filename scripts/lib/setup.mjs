// @ts-check
import { SetupError } from './setup-error.mjs';

const [MAJOR, MINOR] = [20, 19];

/**
 * Runs a script's work: what a person must mend is said in one sentence (exit code 2), anything else with its stack.
 * @param {() => Promise<number>} work answers the exit code
 */
export async function runScript(work) {
  try {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
      throw new SetupError(`Node ${MAJOR}.${MINOR} or later is needed; this is ${process.versions.node}.`);
    }
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = error instanceof SetupError ? 2 : 1;
  }
}

/** Progress goes to standard error: standard output belongs to the result. @param {string} text */
export const say = (text) => {
  process.stderr.write(`${text}\n`);
};
