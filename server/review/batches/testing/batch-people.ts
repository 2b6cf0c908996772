import type { TestPerson } from '../../testing/load-people'

const names = [
  'Greta Holm',
  'Marisol Quint',
  'Edda Larch',
  'Tobias Renn',
  'Wilma Oster',
  'Anselm Pike',
  'Norah Fenn',
  'Ivor Slate',
]

/**
 * So many persons whom the shop knows twice, a letter apart, with the phone, the street and the birthday of one; and half as
 * many who share a name and a phone with a parent born long before. For tests.
 */
export function batchPeople(count: number): TestPerson[] {
  const twice = Array.from({ length: count }, (_, n) => {
    const name = nameOf(n)
    const said = {
      phone: phoneOf(n),
      street: `${n + 1} Mill Lane`,
      postcode: `LS${n} 4AB`,
      birthday: birthdayOf(n, 1980),
    }
    return [
      { key: `t${n}`, name, ...said },
      { key: `u${n}`, name: `${name}e`, ...said },
    ]
  })
  const parents = Array.from({ length: Math.ceil(count / 2) }, (_, n) => {
    const [name, phone] = [nameOf(n + 100), phoneOf(n + 500)]
    return [
      { key: `p${n}`, name, phone, birthday: birthdayOf(n, 1990) },
      { key: `q${n}`, name, phone, birthday: birthdayOf(n + 4, 1950) },
    ]
  })
  return [...twice, ...parents].flat()
}

const nameOf = (n: number) =>
  `${names[n % names.length]}${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}`
const phoneOf = (n: number) => `+44113496${String(1000 + n)}`
const birthdayOf = (n: number, year: number) =>
  `${year + (n % 9)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
