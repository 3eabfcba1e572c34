/** The papers of a meeting and the words of their addresses. */
export const paperAddresses = [
  { which: 'invitation', address: 'giay-moi' },
  { which: 'minutes', address: 'bien-ban' },
  { which: 'notice', address: 'thong-bao-ket-luan' },
] as const;
