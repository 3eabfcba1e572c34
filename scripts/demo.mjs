// `npm run demo`: from a fresh clone to a running product with the demonstration in it. A second start takes seconds.
import { build, install, run } from './prepare.mjs';

install();
build();
process.exitCode = run('node', ['src/cli/main.ts', 'demo', ...process.argv.slice(2)]);
