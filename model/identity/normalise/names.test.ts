import { describe, expect, it } from 'vitest'
import { companyName } from './company-name'
import { nameKey } from './name-key'
import { nicknameGroup, nicknameGroups } from './nickname'
import { particles, personWords } from './person-words'

describe('names of people', () => {
  const cases: [raw: string, words: string][] = [
    ['Dr. María-José O’Brien-Smith Jr.', 'mariajose obriensmith'],
    ["O'Brien, Siobhán", 'obrien siobhan'],
    ['van der Berg, Jan', 'van der berg jan'],
    ['Mohammed bin Rashid al-Maktoum', 'mohammed bin rashid almaktoum'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Strauß Ødegård Æsa Þór Đặng Œuvré', 'strauss odegard aesa thor dang oeuvre'],
    ['İbrahim Işık', 'ibrahim isik'],
    ['John Smith, Ph.D., MBA', 'john smith'],
    ['Prof. Sir Ian Holme KBE', 'ian holme'],
    ['Mrs Lane', 'lane'],
    ['Mr', 'mr'],
    ['Anna Senior', 'anna senior'],
    ['Anna May Senior', 'anna may'],
    ['Md Rahman', 'md rahman'],
    ['Mc Donald', 'mcdonald'],
    ['St. John', 'st john'],
    ['J.R.R. Tolkien', 'j r r tolkien'],
    ['ＦＵＬＬ　Ｗｉｄｔｈ', 'full width'],
    ['Иванов Пётр', 'иванов петр'],
    ['Παπαδόπουλος Γιώργος', 'παπαδοπουλοσ γιωργοσ'],
    ['محمد بن عَلِيّ', 'محمد بن علي'],
    ['דָּוִד כֹּהֵן', 'דוד כהן'],
    ['राम कुमार', 'राम कुमार'],
    ['สมชาย ใจดี', 'สมชาย ใจดี'],
    ['山田 太郎', '山田太郎'],
    ['山田太郎', '山田太郎'],
    ['ジョン・スミス', 'ジョンスミス'],
    ['ｼﾞｮﾝ ｽﾐｽ', 'ジョンスミス'],
    ['김 민준', '김민준'],
    ['a\u200bd\u00ada \u202elane', 'ada lane'],
    ['\ud800lone \udc00half', 'lone half'],
    ['👩‍🚀', ''],
    ['', ''],
  ]
  it.each(cases)('%s', (raw, words) => expect(personWords(raw).join(' ')).toBe(words))
  it('keep particles, to be recognised', () =>
    expect(personWords('Ludwig van Beethoven').filter((w) => particles.has(w))).toEqual(['van']))
})

describe('short forms of given names', () => {
  it.each([
    ['bob', 'robert'],
    ['liz', 'elizabeth'],
    ['jack', 'john'],
    ['harry', 'henry'],
    ['ted', 'edward'],
    ['pat', 'patrick'],
    ['kasia', 'katarzyna'],
    ['pepe', 'jose'],
    ['sepp', 'josef'],
    ['саша', 'александр'],
    ['robert', 'robert'],
    ['zyx', 'zyx'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('%s is %s', (word, full) => expect(nicknameGroup(word)).toBe(full))
  it('may be of several names', () => expect(nicknameGroups('alex')).toEqual(['alexander', 'alexandra', 'alejandro']))
  it('lead to one group and stay there', () => {
    for (const word of ['bob', 'jan', 'maria', 'sandra', 'max'])
      expect(nicknameGroup(nicknameGroup(word))).toBe(nicknameGroup(word))
  })
})

describe('names of organisations', () => {
  const cases: [raw: string, words: string, form: string, numbers?: string, initials?: string][] = [
    ['I.B.M. Corp.', 'ibm', 'corp', '', 'ibm'],
    ['International Business Machines', 'international business machines', '', '', 'ibm'],
    ['Müller & Söhne GmbH & Co. KG', 'muller sohne', 'gmbh co kg'],
    ['Müller und Söhne GmbH', 'muller sohne', 'gmbh'],
    ['Smith and Sons Limited', 'smith sons', 'ltd'],
    ['Société Générale S.A.', 'societe generale', 'sa'],
    ['SARL Dupont', 'dupont', 'sarl'],
    ['Le Café S.à r.l.', 'le cafe', 'sarl'],
    ['Ferrari S.p.A.', 'ferrari', 'spa'],
    ['Philips B.V.', 'philips', 'bv'],
    ['ООО «Ромашка»', 'ромашка', 'ооо'],
    ['株式会社トヨタ', 'トヨタ', '株式会社'],
    ['トヨタ㈱', 'トヨタ', '株式会社'],
    ['华为技术有限公司', '华为技术', '有限公司'],
    ['삼성전자 주식회사', '삼성전자', '주식회사'],
    ['PT Astra International Tbk', 'astra international', 'pt tbk'],
    ['Acme Sdn. Bhd.', 'acme', 'sdn bhd'],
    ['Novo Nordisk A/S', 'novo nordisk', 'as'],
    ['Nokia Oyj', 'nokia', 'oy'],
    ['Volvo AB (publ)', 'volvo', 'ab'],
    ['MOL Nyrt.', 'mol', 'zrt'],
    ['Škoda s.r.o.', 'skoda', 'sro'],
    ['Kolektor d.o.o.', 'kolektor', 'doo'],
    ['Orlen Sp. z o.o.', 'orlen', 'sp zoo'],
    ['Acme Pty Ltd', 'acme', 'pty ltd'],
    ['Acme, L.L.C.', 'acme', 'llc'],
    ['Acme Holdings Group Limited', 'acme holdings group', 'ltd'],
    ['The Bank of America Corporation', 'bank of america', 'corp'],
    ['Amazon.com, Inc.', 'amazon', 'inc'],
    ['Store 012 Ltd', 'store', 'ltd', '12'],
    ['24/7 Fitness', 'fitness', '', '24 7'],
    ['3M Company', '3m', 'co', '', '3m'],
    ['B & Q plc', 'b q', 'plc', '', 'bq'],
    ['Coca-Cola', 'coca cola', ''],
    ["McDonald's", 'mcdonalds', ''],
    ['Company of Wolves Ltd.', 'company of wolves', 'ltd'],
    ['Limited', 'limited', ''],
    ['1984', '', '', '1984'],
    ['', '', ''],
  ]
  it.each(cases)('%s', (raw, words, form, numbers = '', initials) => {
    const found = companyName(raw)
    expect({ words: found.words.join(' '), form: found.form, numbers: found.numbers.join(' ') }).toEqual({
      words,
      form,
      numbers,
    })
    if (initials !== undefined) expect(found.initials).toBe(initials)
  })
})

describe('a key of a name', () => {
  it.each([
    ['person', 'Dr Bob Smith', 'SMITH, Robert'],
    ['person', 'Ludwig van Beethoven', 'Beethoven, Ludwig'],
    ['person', '山田 太郎', '山田太郎'],
    ['account', 'The Halden Coffee Co. Ltd', 'Halden Coffee'],
    ['company', 'Müller GmbH', 'MULLER AG'],
  ] as const)('of a %s: %s and %s', (grain, one, other) => expect(nameKey(grain, one)).toBe(nameKey(grain, other)))
  it('tells branches by their number', () =>
    expect(nameKey('company', 'Depot 4')).not.toBe(nameKey('company', 'Depot 5')))
})
