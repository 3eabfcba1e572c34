import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bubbleRadius, frameOf } from './rules.ts';

const position = fc.record({
  latitude: fc.double({ min: 7, max: 24, noNaN: true }),
  longitude: fc.double({ min: 102, max: 117, noNaN: true }),
});

test('every place lies inside the frame with its room', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 30 }), (positions) => {
      const frame = frameOf(positions, 600, 20, 900);
      for (const each of positions) {
        const { x, y } = frame.place(each);
        expect(x).toBeGreaterThanOrEqual(19.9);
        expect(x).toBeLessThanOrEqual(580.1);
        expect(y).toBeGreaterThanOrEqual(19);
        expect(y).toBeLessThanOrEqual(frame.height - 19);
      }
    }),
  );
});

test('north is up, east is right, and the frame is no higher than it may be', () => {
  const hanoi = { latitude: 21, longitude: 105.8 };
  const truongSa = { latitude: 9.71, longitude: 114.45 };
  const frame = frameOf([hanoi, truongSa], 600, 10, 500);
  expect(frame.place(hanoi).y).toBeLessThan(frame.place(truongSa).y);
  expect(frame.place(hanoi).x).toBeLessThan(frame.place(truongSa).x);
  expect(frame.height).toBeLessThanOrEqual(500);
});

test('a bubble of four times the number is twice as wide', () => {
  expect(bubbleRadius(100, 100, 16) / bubbleRadius(25, 100, 16)).toBeCloseTo(2);
  expect(bubbleRadius(0, 100, 16)).toBeLessThan(bubbleRadius(1, 100, 16));
});
