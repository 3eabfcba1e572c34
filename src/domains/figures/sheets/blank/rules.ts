/** How many units get their forms in one archive: the communes of the largest province fit. */
export const mostAtOnce = 400;
