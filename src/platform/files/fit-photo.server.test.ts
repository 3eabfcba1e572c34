import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fitPhoto } from './fit-photo.server.ts';

const noise = { type: 'gaussian', mean: 128, sigma: 80 } as const;
const busy = () =>
  sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#888888', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();

test('a picture within the limit stays as it is, a busy one is drawn smaller', async () => {
  const drawn = await busy();
  expect(drawn.length).toBeGreaterThan(1_048_576);
  expect(await fitPhoto(drawn, drawn.length)).toBe(drawn);
  const fitted = await fitPhoto(drawn, 1_048_576);
  expect(fitted.length).toBeLessThanOrEqual(1_048_576);
  expect((await sharp(fitted).metadata()).format).toBe('jpeg');
});

test('one that cannot be made small enough is refused', async () => {
  await expect(fitPhoto(await busy(), 900)).rejects.toMatchObject({ code: 'photo-too-large' });
});
