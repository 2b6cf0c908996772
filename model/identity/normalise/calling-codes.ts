/** How numbers are dialled within a country: calling code, digit in front of national numbers, way out, longest national number. */
export type Dialling = { code: string; trunk: string; exit: string; longest: number }

/** Country, calling code, trunk digit (- none), longest national number; way out where it is not 00. */
const lines = `
GB 44 0 10|IE 353 0 9|US 1 1 10 011|CA 1 1 10 011|DE 49 0 11|AT 43 0 13|CH 41 0 9|FR 33 0 9|BE 32 0 9|NL 31 0 9|LU 352 - 9
ES 34 - 9|PT 351 - 9|IT 39 - 11|MT 356 - 8|GR 30 - 10|CY 357 - 8|DK 45 - 8|SE 46 0 9|NO 47 - 8|FI 358 0 10|IS 354 - 7
PL 48 - 9|CZ 420 - 9|SK 421 0 9|HU 36 06 9|RO 40 0 9|BG 359 0 9|HR 385 0 9|SI 386 0 8|RS 381 0 9|BA 387 0 8|MK 389 0 8|AL 355 0 9
EE 372 - 8|LV 371 - 8|LT 370 8 8|UA 380 0 9|RU 7 8 10 810|KZ 7 8 10 810|TR 90 0 10|IL 972 0 9|AE 971 0 9|SA 966 0 9|EG 20 0 10
ZA 27 0 9|NG 234 0 10|KE 254 0 9 000|GH 233 0 9|MA 212 0 9|TN 216 - 8|DZ 213 0 9|IN 91 0 10|PK 92 0 10|BD 880 0 10|LK 94 0 9
CN 86 0 11|HK 852 - 8 001|TW 886 0 9 002|JP 81 0 10 010|KR 82 0 10 001|SG 65 - 8 000|MY 60 0 10|TH 66 0 9 001|VN 84 0 10|PH 63 0 10|ID 62 0 12 001
AU 61 0 9 0011|NZ 64 0 10|BR 55 0 11|AR 54 0 10|MX 52 - 10|CL 56 - 9|CO 57 - 10|PE 51 0 9|UY 598 0 8|VE 58 0 10|EC 593 0 9`

export const callingCodes: Readonly<Record<string, Dialling>> = Object.fromEntries(
  lines
    .trim()
    .split(/[|\n]/)
    .map((line) => {
      const [country = '', code = '', trunk = '', longest = '', exit = '00'] = line.split(' ')
      return [country, { code, trunk: trunk === '-' ? '' : trunk, exit, longest: Number(longest) }]
    }),
)
