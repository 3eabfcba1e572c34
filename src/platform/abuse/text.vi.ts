const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

export const abuseText = {
  question: (one: number, other: number) => `${digits[one]} cộng ${digits[other]} bằng mấy?`,
};
