// Kill -9 while twenty clients send figures, as often as wished:
//   node scripts/kill-figures.ts [--rounds 50] [--most 400] [--url postgres://…]
// Without --url on the embedded database in a folder of its own. `--most`: acknowledgements before the process is killed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { killOnce, makeScene } from '../tests/support/killed/rounds.ts';
import { freshDatabase } from '../tests/support/server.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    most: { type: 'string', default: '400' },
    url: { type: 'string' },
  },
});
const folder = await mkdtemp(path.join(tmpdir(), 'caunoi-killed-'));
const made = values.url === undefined ? null : await freshDatabase(values.url);
const told = new Map();
const sum = { acknowledged: 0, unanswered: 0, kept: 0, wrong: 0 };
try {
  const scene = await makeScene(made ? { url: made.url } : { folder: path.join(folder, 'database') });
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const { wrong, milliseconds, ...counts } = await killOnce(scene, told, Number(values.most));
    sum.acknowledged += counts.acknowledged;
    sum.unanswered += counts.unanswered;
    sum.kept += counts.kept;
    sum.wrong += wrong.length;
    console.log(
      `round ${round}: ${counts.acknowledged} acknowledged, ${counts.unanswered} unanswered (${counts.kept} kept), ` +
        `${(milliseconds / 1000).toFixed(1)} s, ${wrong.length === 0 ? 'all holds' : wrong.join('; ')}`,
    );
  }
} finally {
  await made?.drop();
  await rm(folder, { recursive: true, force: true });
}
console.log(
  `${values.rounds} kills: ${sum.acknowledged} acknowledged, ${sum.unanswered} unanswered (${sum.kept} kept all the same), ` +
    `${sum.wrong} wrong`,
);
process.exitCode = sum.wrong === 0 ? 0 : 1;
