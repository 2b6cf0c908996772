const countries =
  'usa america uk britain england scotland wales ireland germany deutschland france spain espana italy italia portugal netherlands nederland belgium austria switzerland schweiz suisse poland polska czech slovakia hungary romania bulgaria greece turkey russia ukraine sweden sverige norway norge denmark danmark finland iceland estonia latvia lithuania canada mexico brazil brasil argentina chile colombia peru china hongkong taiwan japan korea india pakistan bangladesh singapore malaysia indonesia thailand vietnam philippines australia zealand africa nigeria kenya egypt morocco israel emirates dubai qatar kuwait europe asia pacific emea apac latam'
const places = 'north south east west northern southern eastern western central international worldwide global'
const roles = 'holding holdings group gruppe groupe konzern parent subsidiary branch filiale succursale'

/** Words in the name of an organisation that say which member of a group it is: the mother, or the daughter in a country. */
export const roleWords: ReadonlySet<string> = new Set(`${countries} ${places} ${roles}`.split(' '))

/** Those of them that name the mother. */
export const motherWords: ReadonlySet<string> = new Set(`${roles} international worldwide global`.split(' '))
