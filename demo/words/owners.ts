/** A success person who owns accounts. */
export type Owner = { readonly name: string; readonly email: string; readonly team: 'North' | 'South' | 'Europe' }

/** Halden's success people, three a team. */
export const owners: readonly Owner[] = [
  owner('Tomas Verhey', 'South'),
  owner('Maja Lindahl', 'North'),
  owner('Joseph Okafor', 'North'),
  owner('Carys Bevan', 'South'),
  owner('Rohan Mistry', 'South'),
  owner('Isobel Tarrant', 'North'),
  owner('Annika Brandt', 'Europe'),
  owner('Luc Fontanel', 'Europe'),
  owner('Zofia Wolska', 'Europe'),
]

/** The owner by name. Throws when nobody bears it. */
export function ownerNamed(name: string): Owner {
  const found = owners.find((one) => one.name === name)
  if (!found) throw new Error(`No owner named ${name}`)
  return found
}

function owner(name: string, team: Owner['team']): Owner {
  return { name, email: `${name.toLowerCase().replace(' ', '.')}@halden.example`, team }
}
