// Reads Playwright's JSON results and prints one line that ./test can add up. Exit code 1 when anything failed.
import { readFileSync } from 'node:fs';

const { stats, errors } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const failed = stats.unexpected + stats.flaky + errors.length;
console.log(`${stats.expected} passed, ${failed} failed, ${stats.skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
