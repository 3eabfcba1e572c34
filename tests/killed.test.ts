import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killOnce, makeScene, type Scene } from './support/killed/rounds.ts';
import { freshDatabase } from './support/server.ts';

// Small here; scripts/kill-figures.ts does the same as often as wished.

let folder: string;
let scene: Scene;
let drop: (() => Promise<void>) | undefined;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caunoi-killed-'));
  const server = process.env.TEST_DATABASE_URL;
  const made = server ? await freshDatabase(server) : null;
  drop = made?.drop;
  scene = await makeScene(made ? { url: made.url } : { folder: path.join(folder, 'database') });
});
afterAll(async () => {
  await drop?.();
  await rm(folder, { recursive: true, force: true });
});

test('killed while twenty clients send, nothing acknowledged is lost, nothing is half, nothing counts twice', async () => {
  const told = new Map();
  for (let round = 0; round < 2; round += 1) {
    const { wrong, acknowledged } = await killOnce(scene, told, 40);
    expect(wrong).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  }
}, 180_000);
