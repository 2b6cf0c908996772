/** A limit in hours as people say it: "1 h", "48 h", "180 d". */
export const hoursText = (hours: number): string => (hours <= 72 ? `${hours} h` : `${Math.round(hours / 24)} d`)
