export interface HeadForm {
  body: string | null;
  signature: string[];
}

const standing: HeadForm = { body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] };

/** The body that signs for an organisation, as their papers of 2025–2026 write it. */
export const headForms: Record<string, HeadForm> = {
  front: { body: 'Ban Thường trực', signature: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'] },
  trade_union: standing,
  farmers: standing,
  women: standing,
  youth: { body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'] },
  veterans: standing,
};
export const plainHeadForm: HeadForm = { body: null, signature: ['THỦ TRƯỞNG ĐƠN VỊ'] };
