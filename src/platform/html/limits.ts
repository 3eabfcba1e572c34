/** `characters` of HTML, before and after it is cleaned. Below the check of the columns that keep it. */
export const htmlLimits = { characters: 500_000, nesting: 40 };
