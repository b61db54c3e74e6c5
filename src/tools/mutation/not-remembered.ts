/** In place of the memory of pure functions: what was found before a mistake was planted would hide it. */
export const remembered = <T>(compute: (key: string) => T): ((key: string) => T) => compute;
export const rememberedOf = <O extends object, T>(compute: (of: O) => T): ((of: O) => T) => compute;
