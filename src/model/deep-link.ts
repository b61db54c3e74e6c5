export const deepLink = (admin: string, _subject: { kind: string; id: string; name?: string }): string => admin;
