/** One cell of a CSV file for machines: quoted where it must be, otherwise as it stands, so that ids come back as they were. */
export const plainCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
