/** The catalogue writes clicks as `Admin Console > Applications > [app] > …`, several paths with `; ` between them. */
export const consoleSteps = (words: string): readonly string[] =>
  words
    .split(/ > |; (?=[A-Z][\w ]+ > )/)
    .map((step) => step.trim())
    .filter((step) => step !== '');
