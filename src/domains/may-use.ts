/** Who may use whom: this table is the architecture, and tests/architecture.test.ts keeps it. */
export const mayUse = {
  organisation: [],
  people: ['organisation'],
  commitments: ['organisation', 'people'],
  activities: ['organisation', 'people', 'commitments'],
  directives: ['organisation', 'people', 'commitments', 'activities', 'indicators'],
  indicators: ['organisation'],
  figures: ['organisation', 'people', 'indicators'],
  reporting: ['organisation', 'people', 'indicators', 'figures'],
  supervision: ['organisation', 'people', 'commitments', 'activities', 'indicators'],
  opinion: ['organisation', 'people', 'commitments'],
  dialogue: ['organisation', 'people', 'commitments', 'activities', 'opinion'],
  portal: ['organisation', 'people', 'commitments', 'supervision', 'opinion', 'dialogue'],
  notices: ['organisation', 'people'],
  operations: ['organisation', 'people'],
} as const satisfies Record<string, readonly string[]>;
