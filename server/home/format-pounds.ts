/** Minor units of the reporting currency as whole pounds: "£1,240". */
export const formatPounds = (minor: number): string => `£${Math.round(minor / 100).toLocaleString('en-GB')}`
