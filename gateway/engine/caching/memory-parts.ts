/** What may be kept of answers is for whole ones first; a part is for those of subgraphs that only confirm theirs. */
export const fetchedPart = 1 / 8;
export const wholePart = 1 - fetchedPart;
