import type { Country } from './person-names'

/** A town Halden delivers to. `area` is the start of its postcodes; digits are added by the country's form. */
export type Town = { readonly city: string; readonly region: string; readonly area: string }

/** Towns by country, the largest customers first. */
export const towns: Readonly<Record<Country, readonly Town[]>> = {
  GB: [
    { city: 'Leeds', region: 'Yorkshire', area: 'LS' },
    { city: 'London', region: 'London', area: 'SE' },
    { city: 'London', region: 'London', area: 'EC' },
    { city: 'Manchester', region: 'North West', area: 'M' },
    { city: 'Sheffield', region: 'Yorkshire', area: 'S' },
    { city: 'Bristol', region: 'South West', area: 'BS' },
    { city: 'Birmingham', region: 'Midlands', area: 'B' },
    { city: 'Edinburgh', region: 'Scotland', area: 'EH' },
    { city: 'Glasgow', region: 'Scotland', area: 'G' },
    { city: 'Liverpool', region: 'North West', area: 'L' },
    { city: 'Leicester', region: 'Midlands', area: 'LE' },
    { city: 'Reading', region: 'South East', area: 'RG' },
    { city: 'Newcastle upon Tyne', region: 'North East', area: 'NE' },
    { city: 'Cardiff', region: 'Wales', area: 'CF' },
    { city: 'Brighton', region: 'South East', area: 'BN' },
    { city: 'York', region: 'Yorkshire', area: 'YO' },
  ],
  DE: [
    { city: 'Berlin', region: 'Germany', area: '10' },
    { city: 'Köln', region: 'Germany', area: '50' },
    { city: 'München', region: 'Germany', area: '80' },
    { city: 'Hamburg', region: 'Germany', area: '20' },
    { city: 'Frankfurt am Main', region: 'Germany', area: '60' },
  ],
  FR: [
    { city: 'Paris', region: 'France', area: '75' },
    { city: 'Lyon', region: 'France', area: '69' },
    { city: 'Nîmes', region: 'France', area: '30' },
    { city: 'Besançon', region: 'France', area: '25' },
  ],
  NL: [
    { city: 'Amsterdam', region: 'Netherlands', area: '10' },
    { city: 'Utrecht', region: 'Netherlands', area: '35' },
    { city: "'s-Hertogenbosch", region: 'Netherlands', area: '52' },
  ],
  IE: [
    { city: 'Dublin', region: 'Ireland', area: 'D0' },
    { city: 'Dún Laoghaire', region: 'Ireland', area: 'A96' },
    { city: 'Cork', region: 'Ireland', area: 'T12' },
  ],
  PL: [
    { city: 'Warszawa', region: 'Poland', area: '00' },
    { city: 'Kraków', region: 'Poland', area: '30' },
    { city: 'Łódź', region: 'Poland', area: '90' },
  ],
  SE: [
    { city: 'Stockholm', region: 'Sweden', area: '11' },
    { city: 'Göteborg', region: 'Sweden', area: '41' },
    { city: 'Malmö', region: 'Sweden', area: '21' },
  ],
  JP: [
    { city: '東京都', region: 'Japan', area: '10' },
    { city: '横浜市', region: 'Japan', area: '22' },
  ],
}

/** Street names by country, without a number. */
export const streets: Readonly<Record<Country, readonly string[]>> = {
  GB: list(
    'Canal Wharf,Mill Lane,Tannery Row,Station Road,Church Street,Park Avenue,Victoria Road,Albion Street,Kirkgate,Foundry Yard,Harbour View,Chapel Hill,Weaver Street,Green Lane,Queen Street,Orchard Row,Granary Wharf,Bridge Street,Castle Street,Linden Grove,Elm Close,Beech Avenue,Mount Pleasant,The Crescent,Dock Road,Silver Street,Bank Street,North Parade,Spring Gardens,Priory Road',
  ),
  DE: list('Lindenstraße,Hauptstraße,Gartenweg,Mühlengasse,Bahnhofstraße,Schillerstraße,Am Hafen,Königsallee'),
  FR: list("Rue de la République,Rue Victor Hugo,Allée des Tilleuls,Quai Saint-Michel,Place de l'Église,Rue du Moulin"),
  NL: list('Prinsengracht,Kerkstraat,Molenweg,Stationsplein,Nieuwe Gracht'),
  IE: list('Grafton Row,Merrion Terrace,Quay Street,Patrick Street,Abbey View'),
  PL: list('ulica Długa,ulica Świętego Jana,aleja Róż,ulica Polna,ulica Młyńska'),
  SE: list('Storgatan,Kungsgatan,Björkvägen,Hamngatan,Östra Ågatan'),
  JP: list('千代田1丁目,桜木町2丁目,神田3丁目,青山4丁目'),
}

function list(text: string): string[] {
  return text.split(',')
}
