/** Up to how many rows a file is short: all its pairs are compared, and clusters weigh all that their records know. */
export const fewRows = 1500
