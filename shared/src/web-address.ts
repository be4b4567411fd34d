/** Tells whether an attribute, by its name, holds an address of the Web that a reader may follow: `url`, `linkUrl`. */
export const holdsAddress = (name: string): boolean => /^(?:[a-z]+U|u)rl$/.test(name);
