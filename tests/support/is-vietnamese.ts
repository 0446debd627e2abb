const vietnameseLetter = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
/** Words that hold a sentence together, and are none in Vietnamese, as "an", "in" and "than" are. */
const englishWord = /(?:^|[ (])(?:a|the|of|or|and|as|at|is|one|each|with|without)(?:[ ,.;:)]|$)/;

/** Whether a text is Vietnamese and not English, whatever codes and names it holds. */
export const isVietnamese = (text: string): boolean => vietnameseLetter.test(text) && !englishWord.test(text);
