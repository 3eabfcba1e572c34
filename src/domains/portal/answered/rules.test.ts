import { expect, test } from 'vitest';
import { standingOfDialogue } from './rules.ts';

const dialogue = {
  ...{ state: 'planned' as const, heldOn: '2026-06-20', questionsUntil: '2026-06-18', isPublic: false },
  conclusionsBy: '2026-06-30',
};

test('questions are taken until their day, then the dialogue is only awaited', () => {
  expect(standingOfDialogue(dialogue, '2026-06-18')).toBe('asking');
  expect(standingOfDialogue(dialogue, '2026-06-19')).toBe('planned');
  expect(standingOfDialogue({ ...dialogue, questionsUntil: null }, '2026-06-01')).toBe('planned');
});

test('held, its conclusions are awaited until their limit, and late after it', () => {
  for (const state of ['held', 'concluded'] as const) {
    expect(standingOfDialogue({ ...dialogue, state }, '2026-06-30')).toBe('waiting');
    expect(standingOfDialogue({ ...dialogue, state }, '2026-07-01')).toBe('late');
    expect(standingOfDialogue({ ...dialogue, state, isPublic: true }, '2026-07-01')).toBe('public');
  }
});

test('one that nobody wrote down as held is no better off, and one called off owes nothing', () => {
  expect(standingOfDialogue(dialogue, '2026-06-21')).toBe('waiting');
  expect(standingOfDialogue(dialogue, '2026-07-01')).toBe('late');
  expect(standingOfDialogue({ ...dialogue, state: 'called_off' }, '2026-07-01')).toBe('calledOff');
});
