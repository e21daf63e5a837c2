import { isCurrency } from '../../domain/currency.ts';
import type { ColumnRole } from '../mapping.ts';

const list = (names: string): readonly string[] => names.split(' | ');

/**
 * What banks call their columns, as `plainName` spells it, the better ones first. Collected from the exports of banks in
 * English, German, Dutch, French, Spanish, Italian and the Nordic languages.
 */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: list(
    'date | transaction date | trans date | date of transaction | completed date | booking date | posting date | ' +
      'posted date | post date | date posted | buchungstag | buchungsdatum | buchung | datum | boekdatum | ' +
      'transactiedatum | date operation | dateop | date de l operation | date de comptabilisation | date comptable | ' +
      'fecha | fecha operacion | fecha de operacion | data | data operazione | data contabile | data movimento | ' +
      'dato | transaktionsdatum | bokforingsdag | bokforingsdatum | bogfort dato | kirjauspaiva | data operacji | ' +
      'started date | value date | valuta | valutadatum | wertstellung | dateval | date de valeur | fecha valor | ' +
      'data valuta | rentedatum',
  ),
  amount: list(
    'amount | transaction amount | amount in account currency | betrag | umsatz | bedrag | montant | importe | ' +
      'importo | valor | quantia | belopp | belop | belob | kwota | kwota operacji | maara | net | net amount',
  ),
  debit: list(
    'debit | debits | debit amount | amount debit | withdrawal | withdrawals | withdrawal amount | withdrawal amt | ' +
      'money out | paid out | outflow | out | soll | ausgaben | belastung | belastungen | debet | uitgaven | dare | ' +
      'addebiti | addebito | uscite | cargo | cargos | debe | debito | debit euros | ut | ud af konto',
  ),
  credit: list(
    'credit | credits | credit amount | amount credit | deposit | deposits | deposit amount | deposit amt | ' +
      'money in | paid in | inflow | in | haben | einnahmen | gutschrift | gutschriften | inkomsten | avere | ' +
      'accrediti | accredito | entrate | abono | abonos | haber | credito | credit euros | inn pa konto | inn',
  ),
  direction: list(
    'type | transaction type | debit credit | credit debit | credit debit indicator | debit or credit | ' +
      'credit or debit | dr cr | cr dr | d c | direction | in out | soll haben | soll haben kennzeichen | s h | ' +
      'af bij | debet credit | bij af | sens | details | indicator',
  ),
  payee: list(
    'payee | payee name | merchant | merchant name | counterparty | counterparty name | counter party | ' +
      'beneficiary | beneficiary name | beneficiary or cardholder | zahlungsempfanger in | zahlungsempfanger | ' +
      'empfanger | auftraggeber empfanger | beguenstigter zahlungspflichtiger | begunstigter zahlungspflichtiger | ' +
      'auftraggeber begunstigter | name zahlungsbeteiligter | partner name | naam tegenpartij | naam omschrijving | ' +
      'name description | tegenpartij | beneficiaire | beneficiario | mottagare | modtager | kontrahent | odbiorca | ' +
      'saaja maksaja | name | description | transaction description | original description | label | libelle | ' +
      'libelle operation | concepto | descripcion | descrizione | causale | descricao | tekst | text | narrative | ' +
      'details | transaction details | particulars | beschreibung | omschrijving | buchungstext',
  ),
  narration: list(
    'narration | memo | notes | note | remarks | message | verwendungszweck | zweck | vorgang verwendungszweck | ' +
      'mededelingen | omschrijving | omschrijving 1 | communication | payment reference | reference text | ' +
      'observaciones | additional information | extended details | description | comment | tytul operacji | ' +
      'beskrivelse | buchungstext | viesti | transaction details | details',
  ),
  category: list('category | kategorie | categorie | categoria | category name | budget category | subcategory'),
  // Not `IBAN`, `Konto` or `Account number`: with some banks that is the other side's.
  account: list(
    'account | account name | auftragskonto | iban auftragskonto | own account | accountnum | compte | rekening | iban bban',
  ),
  currency: list(
    'currency | currency code | account currency | ccy | wahrung | waehrung | devise | divisa | moneda | munt | ' +
      'muntsoort | valuta | valuutta',
  ),
  id: list(
    'id | transaction id | transaction number | fitid | txn id | transferwise id | unique id | external id | ' +
      'transaction identifier | transactie id | transaktions id | archivierungskennung | arkiveringskode',
  ),
  status: list('status | state | transaction status | info | statut | estado | stato'),
};

const balances = list(
  'balance | running balance | running bal | account balance | available balance | saldo | saldo na trn | ' +
    'saldo nach buchung | kontostand | solde | accountbalance',
);

/** No name that is known is longer; a regular expression on a cell of megabytes overflows its stack. */
const longestName = 200;

/** Lower case, without accents and punctuation: `Soll/Haben-Kennzeichen` → `soll haben kennzeichen`. */
export function plainName(name: string): string {
  const bare = name
    .slice(0, longestName)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss');
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** `Betrag (EUR)`, `Umsatz in EUR`, `Amount £` → the name without the currency, and the currency. */
function splitCurrency(name: string): { plain: string; currency: string } {
  const plain = plainName(name);
  const code = plain.slice(-3).toUpperCase();
  if (plain.at(-4) === ' ' && isCurrency(code))
    return { plain: plain.slice(0, -4).replace(/ in$/, ''), currency: code };
  const currency = name.includes('€') ? 'EUR' : name.includes('£') ? 'GBP' : '';
  return { plain: currency === '' ? plain : plain.replace(/ in$/, ''), currency };
}

/** How well a column's name fits a role: 0 is best, undefined not at all. */
export function nameRank(role: ColumnRole, name: string): number | undefined {
  const known = names[role];
  const isMoney = role === 'amount' || role === 'debit' || role === 'credit';
  const rank = known.indexOf(plainName(name));
  const found = rank < 0 && isMoney ? known.indexOf(splitCurrency(name).plain) : rank;
  return found < 0 ? undefined : found;
}

/** The currency that the name of a column of amounts says, else empty. */
export function currencyInName(name: string): string {
  return splitCurrency(name).currency;
}

/** Whether a column is what was left on the account, which is no transaction's amount. */
export function isBalance(name: string): boolean {
  return balances.includes(splitCurrency(name).plain);
}
