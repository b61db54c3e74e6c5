/** Every secret planted in the sample org looks like this; none may be found anywhere the product writes. */
export const CANARY = /CANARY-[A-Za-z0-9]+/g;

/** The planted secrets a text holds, each once. */
export const canariesIn = (text: string): readonly string[] => [...new Set(text.match(CANARY) ?? [])];
