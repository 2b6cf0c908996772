/**
 * Legal forms: canonical form, then how it is written, folded, after dots inside abbreviations are gone. Behind a name
 * unless the line begins with `<` (in front or behind).
 */
const lines = `
ltd: ltd, limited, ltda, limitada, ltée, ltee, company limited, co ltd, co limited, co pte ltd
pte ltd: pte ltd, pte limited, private limited, pvt ltd, pvt limited, pvt, pte
pty ltd: pty ltd, pty limited, proprietary limited, pty
plc: plc, public limited company, pcl, public company limited
llp: llp, limited liability partnership
lp: lp, limited partnership
llc: llc, limited liability company, lc, pllc, fz llc, fzllc, fze, fzco, wll
inc: inc, incorporated, incorporation
corp: corp, corporation
co: co, company, and co, and company, cia, compania, companhia, compagnie, cie, et cie
cic: cic, community interest company
unlimited: unlimited company, uc
<dac: dac, designated activity company
clg: clg, company limited by guarantee
teo: teo, teoranta, cpt
gmbh: gmbh, mbh, gesellschaft mit beschrankter haftung, gesellschaft mbh, gesmbh, ges mbh, ggmbh
gmbh co kg: gmbh and co kg, gmbh co kg, gmbh and compagnie kg, gmbh and co kgaa, gmbh and co ohg
ag co kg: ag and co kg, ag co kg
ag: ag, aktiengesellschaft
se: se
kg: kg, kommanditgesellschaft, co kg, and co kg
kgaa: kgaa, ag and co kgaa
ohg: ohg, offene handelsgesellschaft
ug: ug haftungsbeschrankt, ug, unternehmergesellschaft
gbr: gbr, gesellschaft burgerlichen rechts
ek: ek, e k, eingetragener kaufmann, inh
ev: ev, e v, eingetragener verein
eg: eg, e g, genossenschaft, egen
<sa: sa, societe anonyme, sociedad anonima, sociedade anonima, sa de cv, sab de cv, s a
<sarl: sarl, societe a responsabilite limitee, sarlu
<sas: sas, sasu, societe par actions simplifiee
<eurl: eurl
<snc: snc, societe en nom collectif
<sci: sci
<scop: scop
<spa: spa, societa per azioni
<srl: srl, srls, societa a responsabilita limitata, sociedad de responsabilidad limitada, s de rl de cv, s de rl, srlu
sapa: sapa
soc coop: soc coop, societa cooperativa, scarl, scrl, coop
sl: sl, slu, sociedad limitada, slp, sociedad limitada unipersonal
sc: sc, scp
lda: lda, unipessoal lda, sgps sa
eireli: eireli, me, epp
bv: bv, besloten vennootschap, bvba
nv: nv, naamloze vennootschap
vof: vof, vennootschap onder firma
cv: cv, commanditaire vennootschap
<stichting: stichting
cvba: cvba
as: as, aksjeselskap, a s, anonim sirketi
asa: asa
aps: aps, anpartsselskab
is: i s, interessentskab
ans: ans
ab: ab, aktiebolag, ab publ, aktiebolaget
hb: hb, handelsbolag
<oy: oy, oyj, osakeyhtio, oy ab
ky: ky, kommandiittiyhtio
ehf: ehf, hf, ohf
<ou: ou, osauhing
<uab: uab
<sia: sia
<mb: mb
sp zoo: sp z oo, sp z o o, spzoo, spolka z ograniczona odpowiedzialnoscia, sp z oo sp k, spolka z oo
sp j: sp j, spolka jawna
sp k: sp k, spolka komandytowa
spolka akcyjna: spolka akcyjna
sro: sro, s r o, spol s ro, spolecnost s rucenim omezenym
<akc: akc spol, akciova spolecnost
vos: vos
kft: kft, korlatolt felelossegu tarsasag
zrt: zrt, nyrt, rt
bt: bt
doo: doo, d o o, drustvo s ogranicenom odgovornoscu
dd: dd, d d
<ad: ad, ead
<eood: eood, ood
<pfa: pfa
epe: epe, επε, ικε, ike
ae: αε, ανωνυμη εταιρεια, ανωνυμοσ εταιρεια
oe: οε
<ооо: ооо, ooo, общество с ограниченнои ответственностью
<оао: оао, ао, зао, пао, нао, акционерное общество, oao, zao, pao, публичное акционерное общество
<ип: ип, индивидуальныи предприниматель
<тов: тов, ват, прат, пат, товариство з обмеженою відповідальністю
<тоо: тоо, too
<еоод: еоод, оод, ад, еад
<дoo: доо
ltd sti: ltd sti, limited sirketi, san ve tic ltd sti, san ve tic as, as tic
<pt: pt, perseroan terbatas
tbk: tbk
<ud: ud
sdn bhd: sdn bhd, sendirian berhad
bhd: bhd, berhad
jsc: jsc, ojsc, cjsc, pjsc, joint stock company, public joint stock company
cong ty: jsc vietnam
<cong ty tnhh: cong ty tnhh, cong ty co phan, ctcp, cong ty tnhh mtv
kk: kk, kabushiki kaisha, kabushikigaisha, kabushiki gaisha
gk: gk, godo kaisha, godo gaisha
yk: yugen kaisha, yugen gaisha
bm: בעמ
ش.م.م: شمم, ذمم, شمل, شمك
llc ar: شركه ذات مسووليه محدوده`

type Form = { canonical: string; words: readonly string[] }

const behind = new Map<string, Form[]>()
const before = new Map<string, Form[]>()

for (const line of lines.trim().split('\n')) {
  const free = line.startsWith('<')
  const [canonical = '', spellings = ''] = line.slice(free ? 1 : 0).split(': ')
  for (const spelling of spellings.split(', ')) {
    const words = spelling.split(' ')
    add(behind, words.at(-1) ?? '', { canonical, words })
    if (free) add(before, words[0] ?? '', { canonical, words })
  }
}

function add(to: Map<string, Form[]>, key: string, form: Form) {
  const forms = [...(to.get(key) ?? []), form].sort((a, b) => b.words.length - a.words.length)
  to.set(key, forms)
}

/** The longest legal form these words end with, or null. */
export const formBehind = (words: readonly string[]): Form | null =>
  behind.get(words.at(-1) ?? '')?.find((form) => fits(form, words, words.length - form.words.length)) ?? null

/** The longest legal form these words begin with that may stand in front of a name, or null. */
export const formBefore = (words: readonly string[]): Form | null =>
  before.get(words[0] ?? '')?.find((form) => fits(form, words, 0)) ?? null

const fits = (form: Form, words: readonly string[], from: number) =>
  from >= 0 && form.words.every((word, i) => words[from + i] === word)

/** Forms of scripts without spaces, taken off either end of a name. Longest first. */
export const unspacedForms: readonly (readonly [written: string, canonical: string])[] = [
  ['股份有限公司', '股份有限公司'],
  ['有限責任公司', '有限公司'],
  ['有限责任公司', '有限公司'],
  ['有限公司', '有限公司'],
  ['株式会社', '株式会社'],
  ['株式會社', '株式会社'],
  ['有限会社', '有限会社'],
  ['合同会社', '合同会社'],
  ['合資会社', '合資会社'],
  ['一般社団法人', '社団法人'],
  ['社団法人', '社団法人'],
  ['(株)', '株式会社'],
  ['(有)', '有限会社'],
  ['주식회사', '주식회사'],
  ['유한회사', '유한회사'],
  ['(주)', '주식회사'],
  ['(유)', '유한회사'],
]
