/** The printed papers of a session, with the words of their addresses. */
export const paperAddresses = [
  { which: 'plan', address: 'ke-hoach' },
  { which: 'outline', address: 'de-cuong' },
  { which: 'conclusion', address: 'ket-luan' },
] as const;
