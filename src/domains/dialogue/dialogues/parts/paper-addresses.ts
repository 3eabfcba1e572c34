/** The papers of a dialogue and the words of their addresses. */
export const paperAddresses = [
  { which: 'plan', address: 'ke-hoach' },
  { which: 'notice', address: 'thong-bao-ket-luan' },
] as const;

/** A notice can be drafted as soon as the dialogue was held. */
export const printedOf = ({ state }: { state: string }) =>
  paperAddresses.filter(({ which }) => which === 'plan' || state === 'held' || state === 'concluded');
