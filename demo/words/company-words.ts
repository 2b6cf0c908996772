import type { Country } from './person-names'

/** Front words of invented British company names. */
export const companyFronts = words(`
  Marlow Ravens Tern Harrow Penrith Wyndle Grey Aldgrove Ink Mill Bright Hollin Ember Slate Stone Petrel Quay Orchard
  Larkspur Cobalt Salt Fenn Hart Kes Sable Ostel Calder Bram Thistle Juniper Alder Rowan Hazel Birch Cedar Maple Willow
  Aspen Linden Heron Plover Wren Finch Lapwing Swift Merlin Osprey Curlew Dunnock Siskin Otter Badger Fox Marten Stoat
  Hare Copper Iron Silver Pewter Bronze Amber Onyx Flint Granite Marble Chalk Clay Sand Loam Harbour Lantern Anchor Beacon
  Compass Sextant Keel Rudder Tiller Mast Canvas Loom Shuttle Bobbin Spindle Thread Needle Thimble Bellows Anvil Forge
  Kiln Hearth Chimney Gable Rafter Lintel Mullion Arch Vault Cloister Abbey Priory Minster Chapel Steeple Tower Castle
  Bastion Moat Bridge Ford Weir Lock Canal Brook Beck Burn Tarn Mere Fell Moor Heath Down Wold Dale Glen Strath Coombe
  Hollow Copse Spinney Grove Meadow Pasture Furrow Harvest Barley Clover Sorrel Tansy Yarrow Bracken Gorse Heather
  Foxglove Primrose Campion Teasel Sedge Rush Reed Lichen Moss Fern Ivy Holly Laurel Myrtle Sage Thyme Fennel Saffron
  Cinder Frost Rime Gale Squall Zephyr Solstice Equinox Meridian Zenith Orbit Comet Nova Lumen Prism Quartz Vesper`)

/** What British companies do; the value is the industry and a short form people write. */
export const companyKinds: readonly { readonly word: string; readonly industry: string; readonly short?: string }[] = [
  { word: 'Clinics', industry: 'Health' },
  { word: 'Housing', industry: 'Property' },
  { word: 'Audit', industry: 'Finance' },
  { word: 'Partners', industry: 'Finance', short: 'Ptnrs' },
  { word: 'Surveyors', industry: 'Property', short: 'Survey Co' },
  { word: 'Dental', industry: 'Health' },
  { word: 'Vets', industry: 'Health' },
  { word: 'Nurseries', industry: 'Retail' },
  { word: 'Studio', industry: 'Design' },
  { word: 'Press', industry: 'Media' },
  { word: 'Legal', industry: 'Legal' },
  { word: 'Freight', industry: 'Logistics' },
  { word: 'Instruments', industry: 'Manufacturing', short: 'Instr.' },
  { word: 'Engineering', industry: 'Manufacturing', short: 'Eng.' },
  { word: 'Services', industry: 'Services', short: 'Svcs' },
  { word: 'International', industry: 'Services', short: 'Intl' },
  { word: 'Brothers', industry: 'Retail', short: 'Bros' },
  { word: 'Architects', industry: 'Design', short: 'Arch.' },
  { word: 'Software', industry: 'Technology' },
  { word: 'Analytics', industry: 'Technology' },
  { word: 'Foods', industry: 'Retail' },
  { word: 'Joinery', industry: 'Manufacturing' },
  { word: 'Recruitment', industry: 'Services' },
  { word: 'Training', industry: 'Education' },
  { word: 'Academy', industry: 'Education' },
  { word: 'Insurance', industry: 'Finance', short: 'Ins.' },
  { word: 'Couriers', industry: 'Logistics' },
  { word: 'Optics', industry: 'Manufacturing' },
  { word: 'Energy', industry: 'Utilities' },
  { word: 'Management', industry: 'Property', short: 'Mgmt' },
]

/** Legal forms and words for what companies do, by country. */
export const localCompanyWords: Readonly<
  Record<Country, { readonly forms: readonly string[]; readonly kinds: readonly string[]; readonly vat: string }>
> = {
  GB: { forms: ['Ltd', 'Limited', 'LLP', 'plc'], kinds: [], vat: 'GB#########' },
  DE: {
    forms: ['GmbH', 'AG', 'GmbH & Co. KG'],
    kinds: words('Logistik Maschinenbau Verlag Büro Optik Technik'),
    vat: 'DE#########',
  },
  FR: { forms: ['SARL', 'SAS'], kinds: words('Conseil Études Architectes Logistique Santé'), vat: 'FR###########' },
  NL: { forms: ['B.V.'], kinds: words('Advies Techniek Drukkerij Zorg Makelaars'), vat: 'NL#########B01' },
  IE: { forms: ['Ltd', 'DAC'], kinds: words('Partners Foods Legal Software'), vat: 'IE#######W' },
  PL: { forms: ['Sp. z o.o.', 'S.A.'], kinds: words('Usługi Księgowość Transport Szkoła'), vat: 'PL##########' },
  SE: { forms: ['AB'], kinds: words('Konsult Bygg Tryckeri Vård Förlag'), vat: 'SE##########01' },
  JP: { forms: ['株式会社'], kinds: words('商事 印刷 設計'), vat: 'JP############' },
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
