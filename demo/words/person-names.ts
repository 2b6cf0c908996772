import { faker as german } from '@faker-js/faker/locale/de'
import { faker as english } from '@faker-js/faker/locale/en_GB'
import { faker as french } from '@faker-js/faker/locale/fr'
import { faker as dutch } from '@faker-js/faker/locale/nl'
import { faker as polish } from '@faker-js/faker/locale/pl'
import { faker as swedish } from '@faker-js/faker/locale/sv'

/** First and last names of one country, commonest first. */
export type NameList = { readonly first: readonly string[]; readonly last: readonly string[] }

/** The countries Halden Coffee sells to. */
export type Country = 'GB' | 'DE' | 'FR' | 'NL' | 'IE' | 'PL' | 'SE' | 'JP'

const britishFirst = words(`
  Oliver Amelia George Isla Harry Ava Jack Emily Jacob Sophie Charlie Grace Thomas Lily Oscar Freya William Ella James
  Poppy Ruth Hannah Daniel Lucy Samuel Alice Joseph Molly Adam Chloe Priya Mohammed Aisha Imran Fatima Arjun Meera Callum
  Eilidh Rhys Cerys Owen Bethan Fergus Morag Alistair Helena Edward Clara Henry Martha Hugo Nora Felix Iris Arthur Edith
  Theo Beatrice Louis Rosalind Simon Gillian Martin Denise Colin Brenda Trevor Janet Nigel Pauline Keith Maureen Robert
  Katherine Michael Elizabeth Andrew Margaret Christopher Victoria Anthony Deborah Stephen Susan David Jennifer Richard
  Rebecca Benjamin Jessica Nicholas Abigail Matthew Samantha Alexander Charlotte Joshua Danielle Zachary Philippa Tobias
  Winifred Kwame Adaeze Chidi Ngozi Tariq Yasmin Wei Mei Jun Sanjay Deepa`)

const britishLast = words(`
  Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
  Wood Jackson Clarke Patel Khan Lewis Harris Clark Scott Turner Hill Moore Cooper Ward Morris King Watson Baker Harrison
  Morgan Young Allen Mitchell Anderson Phillips Lee Bell Parker Davis Bennett Miller Cook Shaw Richardson Carter Collins
  Marshall Bailey Gray Cox Adams Wilkinson Foster Chapman Mason Russell Powell Webb Rogers Hunt Mills Holmes Palmer
  Matthews Gibson Fisher Barnes Knight Lloyd Butler Price Barker Begum Murphy Stevens Jenkins Murray Dixon Campbell Fletcher
  Ellis Kelly Simpson Fox Fraser Hussain Ali Ahmed Singh Kaur Sharma Osei Mensah Okonkwo Adeyemi Chen Wong Nguyen Hartley
  Ackroyd Thackray Ormerod Braithwaite Entwistle Fairclough Greenhalgh Haworth Illingworth Kershaw Lomax Metcalfe Nuttall
  Oldroyd Pickles Ramsbottom Sutcliffe Tordoff Uttley Varley Whitworth Yardley Cholmondeley Featherstone Penhaligon
  Trevithick Tregenza Pascoe Nancarrow MacLeod MacDonald Sinclair Drummond Buchanan Kerr Lockhart Menzies O'Neill
  Llewellyn Bowen Gwynne Prosser Rees Vaughan`)

const irishFirst = words(`Aoife Ciarán Niamh Seán Saoirse Oisín Róisín Cian Caoimhe Darragh Siobhán Eoin Gráinne Pádraig
  Orla Fionn Sinéad Donal Bríd Tadhg`)
const irishLast =
  words(`Murphy Kelly O'Sullivan Walsh Byrne Ryan O'Connor Doyle McCarthy Gallagher Doherty Kennedy Lynch
  Quinn Nolan Brennan Ó'Briain Healy Kavanagh Fitzgerald`)

/** Japanese names are written family name last in these systems; the second word is the Latin form. */
const japaneseFirst =
  words(`陽菜:Haruna 翔太:Shota 美咲:Misaki 健一:Kenichi 結衣:Yui 大輔:Daisuke 愛:Ai 拓也:Takuya 直子:Naoko
  浩:Hiroshi 恵子:Keiko 誠:Makoto`)
const japaneseLast =
  words(`佐藤:Sato 鈴木:Suzuki 高橋:Takahashi 田中:Tanaka 伊藤:Ito 渡辺:Watanabe 山本:Yamamoto 中村:Nakamura
  小林:Kobayashi 加藤:Kato 吉田:Yoshida 山田:Yamada`)

/** Names by country. Japanese entries read `native:Latin`. */
export const personNames: Readonly<Record<Country, NameList>> = {
  GB: {
    first: [...britishFirst, ...(english.rawDefinitions.person?.first_name?.generic ?? [])],
    last: [...britishLast, ...(english.rawDefinitions.person?.last_name?.generic ?? [])],
  },
  DE: fromLocale(german),
  FR: fromLocale(french),
  NL: fromLocale(dutch),
  PL: fromLocale(polish),
  SE: fromLocale(swedish),
  IE: { first: irishFirst, last: irishLast },
  JP: { first: japaneseFirst, last: japaneseLast },
}

function fromLocale({ rawDefinitions: { person } }: typeof english): NameList {
  const { female = [], male = [] } = person?.first_name ?? {}
  return { first: female.flatMap((name, i) => [name, ...male.slice(i, i + 1)]), last: person?.last_name?.generic ?? [] }
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
