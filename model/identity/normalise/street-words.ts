/** Kinds of street: one spelling, then the others. */
const kinds = `
street: st, str, streets
road: rd
avenue: ave, av, avn, avda, avd, avenida
lane: ln
drive: dr, drv
court: ct, crt
place: pl, plz
square: sq, sqr
boulevard: blvd, boul, bvd, bd
close: cl
crescent: cres, cr, crs
terrace: ter, terr, tce
gardens: gdns, gdn, garden
grove: gr, gro, grv
parade: pde
highway: hwy
parkway: pkwy, pky
circle: cir, circ
trail: trl
turnpike: tpke
mount: mt
saint: st
north: n
south: s
east: e
west: w
northeast: ne
northwest: nw
southeast: se
southwest: sw
strasse: strase
weg: wg
platz: pltz
rue: r
chemin: ch, che, chem
impasse: imp
allee: all
route: rte
faubourg: fbg, fg
via: v
viale: vle
piazza: pzza
corso: cso
calle: c
carrer: cr
plaza: pza
rua: r
estrada: estr
ulica: ul
ulitsa: ul
улица: ул
проспект: пр, просп
переулок: пер`

const behind = new Map<string, string>()
const before = new Map<string, string>()
const inFront = new Set(
  'saint mount rue chemin impasse allee route via viale piazza corso calle carrer plaza rua estrada ulica ulitsa улица проспект переулок avenue boulevard north south east west'.split(
    ' ',
  ),
)
const compass = /^(?:north|south|east|west)/

for (const line of kinds.trim().split('\n')) {
  const [kind = '', written = ''] = line.split(': ')
  for (const short of written.split(', ')) {
    if (inFront.has(kind)) before.set(short, before.get(short) ?? kind)
    if (!inFront.has(kind) || compass.test(kind) || kind === 'avenue' || kind === 'boulevard')
      behind.set(short, behind.get(short) ?? kind)
  }
}

/** Word `i` of a street's name in one spelling: `st` is a saint in front and a street behind; `-str` is `-strasse`. */
export function streetWord(word: string, i: number, count: number): string {
  const joined = word.replace(/(?<=\p{L}{3})(?:str|strase)$/u, 'strasse')
  if (joined !== word) return joined
  if (i === 0 && count > 1) return before.get(word) ?? word
  if (i === count - 1) return behind.get(word) ?? word
  const next = behind.get(word)
  return next !== undefined && word.length > 1 && word !== 'st' ? next : word
}
