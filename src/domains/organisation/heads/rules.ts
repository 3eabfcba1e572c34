import { type HeadForm, headForms, plainHeadForm } from './text.vi.ts';

export function headForm(organisation: string): HeadForm {
  return headForms[organisation] ?? plainHeadForm;
}

/** 'Xã An Hòa' → 'An Hòa': the place before the date of a paper. */
export function placeWords(territoryName: string): string {
  return territoryName.replace(/^(?:Tỉnh|Thành phố|Xã|Phường|Đặc khu|Thôn|Ấp|Tổ dân phố|Khu phố)\s+/u, '');
}
